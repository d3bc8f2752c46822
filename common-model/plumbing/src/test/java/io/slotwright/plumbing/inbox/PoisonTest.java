package io.slotwright.plumbing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoisonTest {

  @ParameterizedTest
  @ValueSource(strings = {"22021", "22P02", "22003", "23502", "23505", "23514", "23P01", "54000"})
  void whatPostgresNeverAcceptsIsPoison(String state) {
    assertThat(Poison.isIn(refusal(state))).isTrue();
    assertThat(Poison.isIn(new CompletionException(refusal(state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "25P03", "25006", "40001", "40P01", "42703", "42P01", "53100", "53300", "55P03",
        "57014", "57P01", "58030", "XX000"
      })
  void whatPostgresAcceptsLaterIsNot(String state) {
    assertThat(Poison.isIn(refusal(state))).isFalse();
  }

  @ParameterizedTest
  @MethodSource
  void aFaultOfTheProgramIsPoison(Throwable failure) {
    assertThat(Poison.isIn(failure)).isTrue();
  }

  static Stream<Throwable> aFaultOfTheProgramIsPoison() {
    return Stream.of(
        new NullPointerException(),
        new IllegalArgumentException(),
        new NumberFormatException(),
        new NoSuchElementException(),
        new DateTimeException("out of range"));
  }

  @ParameterizedTest
  @MethodSource
  void whatIsAwayIsNot(Throwable failure) {
    assertThat(Poison.isIn(failure)).isFalse();
  }

  static Stream<Throwable> whatIsAwayIsNot() {
    return Stream.of(
        new VertxException("Timeout waiting for connection"),
        new SocketException("reset"),
        new IOException("reset"),
        new UncheckedIOException(new IOException("reset")),
        new TimeoutException(),
        new CompletionException(new TimeoutException()),
        new OutOfMemoryError());
  }

  private static PgException refusal(String state) {
    return new PgException("refused", "ERROR", state, "");
  }
}
