package io.slotwright.testing.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A loopback port that refuses connections for as long as this process lives, whatever else runs:
/// it is bound, but nothing listens.
final class ClosedPort {

  private static final Socket TAKEN = take();

  private ClosedPort() {}

  static String address() {
    return "127.0.0.1:" + TAKEN.getLocalPort();
  }

  private static Socket take() {
    try {
      Socket socket = new Socket();
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
