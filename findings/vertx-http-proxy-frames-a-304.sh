#!/usr/bin/env bash
# vertx-http-proxy 5.0.10 adds `transfer-encoding: chunked` to a 304 that it passes on.
#
# A 304 has no content and ends with its headers, whatever these say (RFC 9112, section 6.3), so there is nothing to
# frame, and a client that believes the header waits for a chunk. The server behind the proxy sends neither a length nor
# a coding. The proxy knows no length, takes the body for one of unknown length, and has it sent in chunks.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.vertx</groupId><artifactId>vertx-http-proxy</artifactId><version>5.0.10</version></dependency>
  </dependencies>
</project>
POM

cat >Finding.java <<'JAVA'
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.httpproxy.HttpProxy;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

class Finding {
  public static void main(String[] arguments) throws Exception {
    Vertx vertx = Vertx.vertx();
    HttpServer origin =
        vertx
            .createHttpServer()
            .requestHandler(request -> request.response().setStatusCode(304).putHeader("ETag", "\"7\"").end());
    int behind = listen(origin);
    HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient());
    proxy.origin(behind, "127.0.0.1");
    int before = listen(vertx.createHttpServer().requestHandler(proxy));
    System.out.println("origin: " + framing(behind));
    System.out.println("proxy: " + framing(before));
    System.exit(0);
  }

  static int listen(HttpServer server) throws Exception {
    return server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get().actualPort();
  }

  /// The headers of a 304 that frame a body.
  static String framing(int port) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: a.test\r\nIf-None-Match: \"7\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String framing = reader.readLine().split(" ")[1];
      for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
        if (line.toLowerCase().matches("(transfer-encoding|content-length):.*")) {
          framing += ", " + line.toLowerCase();
        }
      }
      return framing;
    }
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib" >/dev/null
seen=$(java -cp "$work/lib/*" Finding.java 2>/dev/null)
expected='origin: 304
proxy: 304, transfer-encoding: chunked'
[ "$seen" = "$expected" ] || {
  printf 'This has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "$seen"
echo "As described: the proxy adds a transfer coding to a 304."
