package io.slotwright.identity;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifelineTest {

  @Test
  void theServerLeavesWhenItsParentIsGone(@TempDir Path folder) throws Exception {
    // given
    int port = RunningIdentity.freePort();
    Process server = child(port, folder);
    try {
      awaitListening(server, port);

      // when
      server.getOutputStream().close();

      // then
      assertThat(server.waitFor(10, SECONDS)).as("left within ten seconds").isTrue();
    } finally {
      server.destroyForcibly();
    }
  }

  private static Process child(int port, Path folder) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            IdentityServer.class.getName());
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    builder.environment().put("SLOTWRIGHT_IDENTITY_KEYS", folder.resolve("keys").toString());
    builder.environment().put("SLOTWRIGHT_EXIT_ON_STDIN_EOF", "true");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("server.log").toFile())
        .start();
  }

  private static void awaitListening(Process server, int port) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!listens(port)) {
      assertThat(server.isAlive()).as("server is alive").isTrue();
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  private static boolean listens(int port) {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (java.net.ConnectException refused) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
