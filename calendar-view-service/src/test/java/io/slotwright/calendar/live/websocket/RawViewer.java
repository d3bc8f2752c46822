package io.slotwright.calendar.live.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;

/// A WebSocket client that sends exactly what a test sends, valid or not (RFC 6455), and never
/// responds on its own.
final class RawViewer implements AutoCloseable {

  static final int TEXT = 1;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;
  static final int RESERVED = 11;

  private static final int LITTLE = 1024;

  /// A frame from the server.
  ///
  /// @param closeCode 0 for any frame but a close frame
  record Frame(int kind, int closeCode) {}

  private final Socket socket;
  private final InputStream in;

  RawViewer(URI address, String post, String clientAddress) throws IOException {
    this(address, post, clientAddress, new Socket());
  }

  /// @param socket not connected yet
  private RawViewer(URI address, String post, String clientAddress, Socket socket)
      throws IOException {
    this.socket = socket;
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    in = socket.getInputStream();
    send(
        """
        GET %s%s HTTP/1.1\r
        Host: localhost\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
        X-Forwarded-For: %s\r
        \r
        """
            .formatted(address.getPath(), post, clientAddress)
            .getBytes(US_ASCII));
    String status = line();
    if (!status.contains("101")) {
      throw new IOException(status);
    }
    while (!line().isEmpty()) {
      continue;
    }
  }

  /// A client whose network takes very little until the client reads.
  static RawViewer slow(URI address, String post, String clientAddress) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(LITTLE);
    return new RawViewer(address, post, clientAddress, socket);
  }

  /// Sends a whole frame with an all-zero mask.
  void frame(int kind, int length) throws IOException {
    byte[] frame = new byte[6 + length];
    frame[0] = (byte) (0x80 | kind);
    frame[1] = (byte) (0x80 | length);
    send(frame);
  }

  /// The next frame within `millis`.
  Frame next(int millis) throws IOException {
    socket.setSoTimeout(millis);
    int kind = in.read() & 0xf;
    int length = in.read();
    if (length == 126) {
      length = in.read() << 8 | in.read();
    } else if (length == 127) {
      length = Math.toIntExact(new DataInputStream(in).readLong());
    }
    byte[] payload = in.readNBytes(Math.max(0, length));
    return new Frame(
        kind,
        kind == CLOSE && payload.length >= 2 ? (payload[0] & 0xff) << 8 | payload[1] & 0xff : 0);
  }

  /// The code with which the server closes within `millis`; answers its pings until then if
  /// `answering`.
  ///
  /// @return 0 when it does not close
  int closeCode(int millis, boolean answering) throws IOException {
    long end = System.nanoTime() + millis * 1_000_000L;
    while (System.nanoTime() < end) {
      try {
        Frame frame = next(Math.max(1, (int) ((end - System.nanoTime()) / 1_000_000)));
        if (frame.kind() == CLOSE) {
          return frame.closeCode();
        }
        if (frame.kind() == PING && answering) {
          frame(PONG, 0);
        }
      } catch (SocketTimeoutException open) {
        return 0;
      }
    }
    return 0;
  }

  private void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed after " + line);
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
