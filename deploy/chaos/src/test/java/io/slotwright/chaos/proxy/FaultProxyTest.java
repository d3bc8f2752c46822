package io.slotwright.chaos.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// With a server that echoes everything.
class FaultProxyTest {
  private static final int PATIENCE_MILLIS = 2_000;

  private final Vertx vertx = Vertx.vertx();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger left = new AtomicInteger();
  private FaultProxy proxy;

  @BeforeEach
  void start() {
    NetServer echo =
        vertx
            .createNetServer()
            .connectHandler(
                socket -> {
                  socket.closeHandler(closed -> left.incrementAndGet());
                  socket.handler(
                      said -> {
                        received.add(said.toString());
                        socket.write(said);
                      });
                })
            .listen(0, "127.0.0.1")
            .await();
    proxy = new FaultProxy(vertx, echo.actualPort());
  }

  @AfterEach
  void stop() {
    proxy.close();
    vertx.close().await();
  }

  @Test
  void whatIsSaidPassesBothWays() throws IOException {
    try (Socket socket = connect()) {
      assertThat(ask(socket, "hello")).isEqualTo("hello");
      assertThat(ask(socket, "again")).isEqualTo("again");
    }
  }

  @Test
  void aLargeAnswerPassesWhole() throws IOException {
    String large = "x".repeat(4_000_000);

    try (Socket socket = connect()) {
      Thread.startVirtualThread(() -> say(socket, large));

      assertThat(socket.getInputStream().readNBytes(large.length())).hasSize(large.length());
    }
  }

  @Test
  void anAnswerThatIsSwallowedWasAskedForAndItsConnectionIsCutAfterwards() throws IOException {
    try (Socket socket = connect()) {
      ask(socket, "first");
      proxy.set(new Mode.Swallow());
      say(socket, "second");
      socket.setSoTimeout(300);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);

      proxy.set(new Mode.Pass());

      assertThat(received).containsExactly("first", "second");
      assertThat(isCut(socket)).isTrue();
    }
  }

  @Test
  void aConnectionThatHasLostNothingOutlivesTheSwallowing() throws IOException {
    try (Socket socket = connect()) {
      ask(socket, "first");
      proxy.set(new Mode.Swallow());
      proxy.set(new Mode.Pass());

      assertThat(ask(socket, "second")).isEqualTo("second");
    }
  }

  @Test
  void whileItCutsThereIsNoConnectionOldOrNew() throws IOException {
    try (Socket old = connect()) {
      ask(old, "first");

      proxy.set(new Mode.Cut());

      assertThat(isCut(old)).isTrue();
      try (Socket fresh = connect()) {
        assertThat(isCut(fresh)).isTrue();
      }
    }
    proxy.set(new Mode.Pass());
    try (Socket socket = connect()) {
      assertThat(ask(socket, "healed")).isEqualTo("healed");
    }
  }

  @Test
  void aDelayedAnswerComesLaterAndWhole() throws IOException {
    proxy.set(new Mode.Delay(Duration.ofMillis(150)));
    try (Socket socket = connect()) {
      long began = System.nanoTime();

      assertThat(ask(socket, "slow")).isEqualTo("slow");

      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }
  }

  @Test
  void whatIsSentIntoSilenceArrivesWhenItEnds() throws IOException {
    try (Socket old = connect()) {
      ask(old, "first");
      proxy.set(new Mode.Silence(false));
      say(old, "second");
      try (Socket fresh = connect()) {
        say(fresh, "third");
        assertSilent(old);
        assertSilent(fresh);
        assertThat(received).containsExactly("first");

        proxy.set(new Mode.Pass());

        assertThat(receive(old, "second".length())).isEqualTo("second");
        assertThat(receive(fresh, "third".length())).isEqualTo("third");
        assertThat(ask(old, "healed")).isEqualTo("healed");
      }
    }
  }

  @Test
  void connectionsThatAreSilentForGoodNeverLearnOfAnything() throws Exception {
    try (Socket old = connect()) {
      ask(old, "first");
      proxy.set(new Mode.Silence(true));
      try (Socket fresh = connect()) {
        say(old, "lost");
        say(fresh, "lost");
        assertSilent(fresh);

        proxy.set(new Mode.Pass());

        say(old, "lost as well");
        assertSilent(old);
        assertSilent(fresh);
        assertThat(received).containsExactly("first");
      }
    }
    try (Socket socket = connect()) {
      assertThat(ask(socket, "healed")).isEqualTo("healed");
    }
  }

  @Test
  void theServerDoesNotLearnThatItsSilentCallerHasLeft() throws Exception {
    try (Socket old = connect()) {
      ask(old, "first");
      proxy.set(new Mode.Silence(true));
    }
    proxy.set(new Mode.Pass());
    Thread.sleep(Duration.ofMillis(300));
    assertThat(left.get()).isZero();

    proxy.bury();

    Thread.sleep(Duration.ofMillis(300));
    assertThat(left.get()).isEqualTo(1);
  }

  @Test
  void aCallerThatLeavesInSilenceIsSeenToHaveLeftWhenItEnds() throws Exception {
    try (Socket old = connect()) {
      ask(old, "first");
      proxy.set(new Mode.Silence(false));
    }
    Thread.sleep(Duration.ofMillis(300));
    assertThat(left.get()).isZero();

    proxy.set(new Mode.Pass());

    Thread.sleep(Duration.ofMillis(300));
    assertThat(left.get()).isEqualTo(1);
  }

  private static void assertSilent(Socket socket) throws IOException {
    socket.setSoTimeout(300);
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  private static String receive(Socket socket, int length) throws IOException {
    return new String(socket.getInputStream().readNBytes(length), UTF_8);
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static String ask(Socket socket, String what) throws IOException {
    say(socket, what);
    return new String(socket.getInputStream().readNBytes(what.length()), UTF_8);
  }

  private static void say(Socket socket, String what) {
    try {
      socket.getOutputStream().write(what.getBytes(UTF_8));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isCut(Socket socket) {
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
      return socket.getInputStream().read() == -1;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
