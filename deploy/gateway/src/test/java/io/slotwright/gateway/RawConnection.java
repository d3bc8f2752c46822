package io.slotwright.gateway;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A client that sends arbitrary bytes.
final class RawConnection implements AutoCloseable {
  private final Socket socket = new Socket();
  private final ByteArrayOutputStream early = new ByteArrayOutputStream();

  RawConnection(int port) throws IOException {
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
    socket.setSoTimeout(8_000);
  }

  RawConnection send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /// Sends a head of these lines.
  RawConnection sendHead(String... lines) throws IOException {
    return send(String.join("\r\n", lines) + "\r\n\r\n");
  }

  /// Sends a byte after each pause, until the other end answers or closes.
  ///
  /// @return how long that was
  Duration drip(String bytes, Duration pause) throws InterruptedException {
    long begin = System.nanoTime();
    try {
      socket.setSoTimeout(Math.toIntExact(pause.toMillis()));
      for (int next = 0; next < bytes.length() && !hasAnswer(); next++) {
        send(bytes.substring(next, next + 1));
      }
      socket.setSoTimeout(8_000);
    } catch (IOException e) {
      // The other end has closed.
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private boolean hasAnswer() throws IOException {
    try {
      int next = socket.getInputStream().read();
      if (next >= 0) {
        early.write(next);
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  /// One answer, with a body of announced length.
  Answer answer() throws IOException {
    String lines = headOnly();
    int length =
        lines
            .lines()
            .filter(line -> line.toLowerCase().startsWith("content-length:"))
            .map(line -> Integer.parseInt(line.substring(15).strip()))
            .findFirst()
            .orElse(0);
    return new Answer(lines, new String(socket.getInputStream().readNBytes(length)));
  }

  String headOnly() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    early.writeTo(head);
    early.reset();
    while (!text(head).endsWith("\r\n\r\n")) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new SocketException("closed after: " + text(head));
      }
      head.write(next);
    }
    return text(head);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  /// Whether the other end closes within this time; bytes that still arrive are read.
  boolean isClosedWithin(Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    try {
      while (true) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        socket.setSoTimeout(Math.toIntExact(left));
        if (socket.getInputStream().read() < 0) {
          return true;
        }
      }
    } catch (SocketTimeoutException e) {
      return false;
    } catch (SocketException e) {
      return true;
    }
  }

  /// The number of bytes that arrive until the other end closes.
  long readToTheEnd() throws IOException {
    byte[] some = new byte[64 * 1024];
    long total = 0;
    try {
      for (int read = 0; read >= 0; read = socket.getInputStream().read(some)) {
        total += read;
      }
    } catch (SocketException e) {
      // Whether the connection was reset.
    }
    return total;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  record Answer(String head, String body) {
    int status() {
      return Integer.parseInt(head.substring(9, 12));
    }

    String code() {
      return new JsonObject(body).getString("code");
    }

    String header(String name) {
      return head.lines()
          .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .reduce((one, other) -> one + " | " + other)
          .orElse("");
    }
  }
}
