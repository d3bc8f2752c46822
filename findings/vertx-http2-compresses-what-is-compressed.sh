#!/usr/bin/env bash
# Vert.x 4.5.27: with compression enabled, a response that the application has compressed itself, and says so by
# Content-Encoding: gzip, leaves the server as it is over HTTP/1.1, and compressed a second time over HTTP/2.
#
# Netty's encoder of HTTP/1.1 skips a response that has a Content-Encoding. Its encoder of HTTP/2 takes that header for
# the order to compress with this coding, so a client that decodes the body once gets gzip bytes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency><groupId>io.vertx</groupId><artifactId>vertx-core</artifactId><version>4.5.27</version></dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId><version>3.6.2</version>
        <configuration><mainClass>Twice</mainClass></configuration>
      </plugin>
    </plugins>
  </build>
</project>
POM

mkdir -p src/main/java
cat >src/main/java/Twice.java <<'JAVA'
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

class Twice {
  public static void main(String[] args) throws Exception {
    byte[] plain = "a week of half hours, ".repeat(100).getBytes();
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(plain);
    }
    Vertx vertx = Vertx.vertx();
    int port =
        vertx
            .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0).setCompressionSupported(true))
            .requestHandler(
                request ->
                    request.response().putHeader("Content-Encoding", "gzip").end(Buffer.buffer(zipped.toByteArray())))
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .get()
            .actualPort();
    for (HttpClient.Version version : HttpClient.Version.values()) {
      if (version.ordinal() > 1) {
        continue;
      }
      HttpResponse<byte[]> response =
          HttpClient.newBuilder()
              .version(version)
              .build()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).header("Accept-Encoding", "gzip").build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      byte[] once = unzipped(response.body());
      boolean still = once.length > 2 && once[0] == 0x1f && once[1] == (byte) 0x8b;
      System.out.println(response.version() + ": decoded once it is " + (still ? "gzip" : "plain"));
    }
    System.exit(0);
  }

  private static byte[] unzipped(byte[] body) throws Exception {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }
}
JAVA

mvn -B -ntp -q compile
mvn -B -ntp -q exec:java -Dexec.mainClass=Twice | tee seen
# Maven may write codes of colours in front.
grep -q 'HTTP_1_1: decoded once it is plain$' seen
grep -q 'HTTP_2: decoded once it is gzip$' seen
