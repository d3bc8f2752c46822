package io.slotwright.plumbing.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

  @ParameterizedTest
  @ValueSource(strings = {"57P01", "57P02", "57P03", "53300", "08006", "57014", "55P03", "25P03"})
  void whatPostgresSaysWhileItComesAndGoesMeansThatItIsAway(String state) {
    assertThat(DatabaseAway.isCauseOf(new IllegalStateException(said(state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"42601", "23505", "40P01"})
  void whatItSaysOfAStatementDoesNot(String state) {
    assertThat(DatabaseAway.isCauseOf(said(state))).isFalse();
  }

  @Test
  void aConnectionThatIsLostOrRefusedDoes() {
    assertThat(DatabaseAway.isCauseOf(ClosedConnectionException.INSTANCE)).isTrue();
    assertThat(DatabaseAway.isCauseOf(new ConnectException("refused"))).isTrue();
    assertThat(
            DatabaseAway.isCauseOf(
                new NoStackTraceThrowable("Connection is not active now, current status: CLOSED")))
        .isTrue();
  }

  @Test
  void aPoolThatHasNoConnectionInTimeDoes() {
    assertThat(DatabaseAway.isCauseOf(new NoStackTraceThrowable("Timeout"))).isTrue();
    assertThat(DatabaseAway.isCauseOf(new VertxException("Timeout waiting for connection", true)))
        .isTrue();
    assertThat(DatabaseAway.isCauseOf(new IllegalStateException("Timeout"))).isFalse();
  }

  @Test
  void soDoesARealPoolWhoseServerIsSilent() throws IOException {
    Vertx vertx = Vertx.vertx();
    try (ServerSocket silent = new ServerSocket(0)) {
      Throwable refused = catchThrowable(() -> ask(vertx, silent.getLocalPort()));

      assertThat(refused).hasMessageContaining("Timeout");
      assertThat(DatabaseAway.isCauseOf(refused)).isTrue();
    } finally {
      vertx.close();
    }
  }

  @Test
  void aChannelThatIsClosedBeforeItIsWrittenToDoes() {
    assertThat(DatabaseAway.isCauseOf(new ClosedChannelException())).isTrue();
  }

  @Test
  void aMistakeOfOursDoesNot() {
    assertThat(DatabaseAway.isCauseOf(new IllegalStateException())).isFalse();
  }

  private static void ask(Vertx vertx, int port) throws Exception {
    Pool pool =
        PgBuilder.pool()
            .using(vertx)
            .connectingTo(
                new PgConnectOptions()
                    .setHost("127.0.0.1")
                    .setPort(port)
                    .setUser("any")
                    .setDatabase("any"))
            .with(
                new PoolOptions()
                    .setConnectionTimeout(200)
                    .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
            .build();
    pool.query("SELECT 1")
        .execute()
        .toCompletionStage()
        .toCompletableFuture()
        .get(5, TimeUnit.SECONDS);
  }

  private static PgException said(String state) {
    return new PgException("message", "FATAL", state, "detail");
  }
}
