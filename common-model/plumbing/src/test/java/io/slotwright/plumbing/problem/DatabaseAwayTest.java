package io.slotwright.plumbing.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
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
  void aPoolWithoutAFreeConnectionDoes() {
    assertThat(DatabaseAway.isCauseOf(new NoStackTraceThrowable("Timeout"))).isTrue();
    assertThat(DatabaseAway.isCauseOf(new IllegalStateException("Timeout"))).isFalse();
  }

  @Test
  void aMistakeOfOursDoesNot() {
    assertThat(DatabaseAway.isCauseOf(new IllegalStateException())).isFalse();
  }

  private static PgException said(String state) {
    return new PgException("message", "FATAL", state, "detail");
  }
}
