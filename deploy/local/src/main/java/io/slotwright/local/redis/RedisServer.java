package io.slotwright.local.redis;

import io.slotwright.local.supervision.Component;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Redis with an append-only file, so that holds and caches survive a restart of the stack.
public final class RedisServer {
  public static final String NAME = "redis";

  private static final int TIMEOUT_MILLIS = 1_000;
  private static final String PONG = "+PONG";

  private final Path program;
  private final Path data;
  private final int port;

  public RedisServer(Path program, Path data, int port) {
    this.program = program;
    this.data = data;
    this.port = port;
  }

  public Component component() {
    List<String> command =
        List.of(
            program.toString(),
            "--port",
            Integer.toString(port),
            "--bind",
            "127.0.0.1",
            "--dir",
            data.toString(),
            "--appendonly",
            "yes",
            "--save",
            "");
    return Component.of(NAME, command, this::answersPing);
  }

  private boolean answersPing() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(PONG.length());
      return PONG.equals(new String(answer, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return false;
    }
  }
}
