package io.slotwright.chaos.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Redis, which can be made to lose its data.
public record Redis(int port) {
  private static final String CONVERSATION =
      "SET chaos-mark 1\r\nFLUSHALL\r\nEXISTS chaos-mark\r\n";
  private static final String FORGOTTEN = "+OK\r\n+OK\r\n:0\r\n";
  private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(2).toMillis();

  /// Fails when a key that was written just before still exists.
  public void flush() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(CONVERSATION.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(FORGOTTEN.length());
      if (!new String(answer, StandardCharsets.US_ASCII).equals(FORGOTTEN)) {
        throw new IOException("A fault without effect: Redis still has its keys");
      }
    }
  }
}
