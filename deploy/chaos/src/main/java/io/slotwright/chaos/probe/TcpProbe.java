package io.slotwright.chaos.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Sends bytes to a port of the loopback interface, and accepts any byte as an answer.
public final class TcpProbe implements Probe {
  private static final int CONNECT_MILLIS = 1_000;

  private static final int SSL_REQUEST_LENGTH = 8;
  private static final int SSL_REQUEST_CODE = 80_877_103;

  private static final short API_VERSIONS = 18;
  private static final int API_VERSIONS_LENGTH = 10;
  private static final short NO_CLIENT_ID = -1;

  private final int port;
  private final byte[] question;

  private TcpProbe(int port, byte[] question) {
    this.port = port;
    this.question = question;
  }

  /// `GET`, on a persistent connection.
  public static Probe http(int port, String path) {
    return text(port, "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".formatted(path));
  }

  public static Probe redis(int port) {
    return text(port, "PING\r\n");
  }

  public static Probe smtp(int port) {
    return text(port, "NOOP\r\n");
  }

  /// `SSLRequest` of PostgreSQL's protocol, which is answered before authentication.
  public static Probe postgres(int port) {
    return new TcpProbe(
        port,
        ByteBuffer.allocate(SSL_REQUEST_LENGTH)
            .putInt(SSL_REQUEST_LENGTH)
            .putInt(SSL_REQUEST_CODE)
            .array());
  }

  /// `ApiVersions` of Kafka's protocol.
  public static Probe kafka(int port) {
    return new TcpProbe(
        port,
        ByteBuffer.allocate(Integer.BYTES + API_VERSIONS_LENGTH)
            .putInt(API_VERSIONS_LENGTH)
            .putShort(API_VERSIONS)
            .putShort((short) 0)
            .putInt(1)
            .putShort(NO_CLIENT_ID)
            .array());
  }

  private static Probe text(int port, String question) {
    return new TcpProbe(port, question.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public Call open() throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return new TcpCall(socket, question);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
