package io.slotwright.chaos.probe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.chaos.proxy.FaultProxy;
import io.slotwright.chaos.proxy.Mode;
import io.slotwright.local.machine.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// With a server that answers everything, behind a proxy.
class SilenceTest {
  private final Vertx vertx = Vertx.vertx();
  private FaultProxy proxy;
  private Probe probe;

  @BeforeEach
  void start() {
    NetServer echo =
        vertx
            .createNetServer()
            .connectHandler(socket -> socket.handler(socket::write))
            .listen(0, "127.0.0.1")
            .await();
    proxy = new FaultProxy(vertx, echo.actualPort());
    probe = TcpProbe.redis(proxy.port());
  }

  @AfterEach
  void stop() {
    proxy.close();
    vertx.close().await();
  }

  @Test
  void aFaultThatDoesNothingIsNoFault() throws InterruptedException {
    try (Silence silence = Silence.before("nothing", List.of(probe))) {
      assertThatThrownBy(silence::show)
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("A fault without effect: nothing");
    }
  }

  @Test
  void aFaultThatLeavesOldConnectionsAloneIsNoFault() throws InterruptedException {
    Probe newOnesOnly = new OldConnectionsGoOn(probe, TcpProbe.redis(1));
    try (Silence silence = Silence.before("deaf to callers", List.of(newOnesOnly))) {
      assertThatThrownBy(silence::show)
          .isInstanceOf(Failure.class)
          .hasMessageEndingWith("on an old connection.");
    }
  }

  @Test
  void aFaultOnOneOfTwoLinesIsNoFaultOfBoth() throws InterruptedException {
    FaultProxy other = new FaultProxy(vertx, proxy.target());
    List<Probe> both = List.of(probe, TcpProbe.redis(other.port()));
    try (Silence silence = Silence.before("half", both)) {
      proxy.set(new Mode.Silence(true));

      assertThatThrownBy(silence::show).isInstanceOf(Failure.class);
    } finally {
      other.close();
    }
  }

  @Test
  void everyKindOfSilenceIsSeenAndSoIsItsEnd() throws InterruptedException {
    for (Mode mode :
        List.of(
            new Mode.Silence(true), new Mode.Silence(false), new Mode.Cut(), new Mode.Swallow())) {
      try (Silence silence = Silence.before("silence", List.of(probe))) {
        proxy.set(mode);
        assertThatCode(silence::show).as("%s", mode).doesNotThrowAnyException();
        proxy.set(new Mode.Pass());
        silence.awaitEnd();
      }
    }
  }

  /// A server that accepts no new connection, and still serves the existing ones.
  private record OldConnectionsGoOn(Probe before, Probe now, AtomicBoolean opened)
      implements Probe {
    OldConnectionsGoOn(Probe before, Probe now) {
      this(before, now, new AtomicBoolean());
    }

    @Override
    public Call open() throws IOException {
      return opened.getAndSet(true) ? now.open() : before.open();
    }
  }
}
