package io.slotwright.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole server on a free port of loopback.
record RunningIdentity(URI address, ConfigurableApplicationContext context)
    implements AutoCloseable {

  static final String PAGE_ORIGIN = "http://localhost:18080";

  // Below the range that systems use for outgoing connections, which could take a port between the
  // check and the server's listening on it.
  private static final int FREE_FROM = 15_000;
  private static final int FREE_TO = 32_000;

  static RunningIdentity withKeysIn(Path folder) {
    int port = freePort();
    URI address = URI.create("http://127.0.0.1:" + port);
    return new RunningIdentity(
        address,
        new SpringApplicationBuilder(IdentityServer.class)
            .run(
                "--server.port=" + port,
                "--slotwright.identity.public-url=" + PAGE_ORIGIN,
                "--slotwright.identity.keys=" + folder));
  }

  URI at(String path) {
    return address.resolve(path);
  }

  @Override
  public void close() {
    context.close();
  }

  /// The issuer must be known before the server listens, so its port is chosen first.
  static int freePort() {
    while (true) {
      int candidate = ThreadLocalRandom.current().nextInt(FREE_FROM, FREE_TO);
      try (var socket = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException _) {
        // The port is taken.
      }
    }
  }
}
