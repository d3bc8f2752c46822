#!/usr/bin/env bash
# vertx-core 4.5.28: about one in a thousand connections of WebSocketClient.webSocket() never delivers what came first.
#
# Handlers of a ClientWebSocket are set before it connects, so that nothing is missed. When connect() is called outside
# an event loop, a message that follows the handshake at once is sometimes lost all the same: the kernel has received it,
# the connection stays open, and later messages arrive. Called on an event loop, connect() loses nothing.
#
# The server here sends the handshake and one message in a single write, as a server may that greets its clients.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.vertx</groupId><artifactId>vertx-core</artifactId><version>4.5.28</version></dependency>
  </dependencies>
</project>
POM

cat >Finding.java <<'JAVA'
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class Finding {
  static final int MOST = 40_000;
  static final Vertx VERTX = Vertx.vertx();
  static final WebSocketClient CLIENT =
      VERTX.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(1_000));

  public static void main(String[] arguments) throws Exception {
    ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(() -> greet(server));
    int port = server.getLocalPort();
    System.out.println("outside an event loop: " + (firstLost(port, false) < MOST ? "a message is lost" : "none"));
    System.out.println("on an event loop: " + (firstLost(port, true) < MOST / 4 ? "a message is lost" : "none"));
    System.exit(0);
  }

  /** The number of the first connection that gets no message; at most the number that is tried. */
  static int firstLost(int port, boolean onLoop) throws Exception {
    int most = onLoop ? MOST / 4 : MOST;
    for (int number = 0; number < most; number++) {
      ClientWebSocket socket = CLIENT.webSocket();
      CountDownLatch received = new CountDownLatch(1);
      socket.textMessageHandler(text -> received.countDown());
      CompletableFuture<Object> connected = new CompletableFuture<>();
      Runnable connect =
          () -> socket.connect(port, "127.0.0.1", "/").onComplete(connected::complete, connected::completeExceptionally);
      if (onLoop) {
        VERTX.runOnContext(ignored -> connect.run());
      } else {
        connect.run();
      }
      try {
        connected.get(10, TimeUnit.SECONDS);
      } catch (TimeoutException busy) {
        continue;
      }
      if (!received.await(5, TimeUnit.SECONDS)) {
        return number;
      }
      socket.close();
    }
    return most;
  }

  static void greet(ServerSocket server) {
    while (true) {
      try {
        Socket client = server.accept();
        BufferedReader head = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String key = "";
        for (String line = head.readLine(); !line.isEmpty(); line = head.readLine()) {
          if (line.toLowerCase().startsWith("sec-websocket-key:")) {
            key = line.substring(line.indexOf(':') + 1).strip();
          }
        }
        byte[] digest =
            MessageDigest.getInstance("SHA-1").digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes());
        String answer =
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(digest)
                + "\r\n\r\n";
        byte[] frame = {(byte) 0x81, 5, 'h', 'e', 'l', 'l', 'o'};
        byte[] all = new byte[answer.length() + frame.length];
        System.arraycopy(answer.getBytes(StandardCharsets.US_ASCII), 0, all, 0, answer.length());
        System.arraycopy(frame, 0, all, answer.length(), frame.length);
        OutputStream out = client.getOutputStream();
        out.write(all);
        out.flush();
      } catch (Exception gone) {
        // The next client.
      }
    }
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib" >/dev/null
seen=$(java -cp "$work/lib/*" Finding.java 2>/dev/null)
expected='outside an event loop: a message is lost
on an event loop: none'
[ "$seen" = "$expected" ] || {
  printf 'This has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "As described: a ClientWebSocket that is connected outside an event loop may lose the first message."
