package io.slotwright.plumbing.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// Timeouts for PostgreSQL, from the inside out: PostgreSQL ends a statement, then the request that
/// waits for it is answered, then the connection is closed.
@ConfigMapping(prefix = "slotwright.postgres")
public interface PostgresSettings {

  /// PostgreSQL cancels a request's statement after this time.
  @WithDefault("2500ms")
  Duration statementTimeout();

  /// PostgreSQL stops waiting for a lock after this time.
  @WithDefault("2s")
  Duration lockTimeout();

  /// PostgreSQL ends the session of a client that leaves a transaction open and idle for this time.
  @WithDefault("5s")
  Duration idleInTransactionTimeout();

  /// The longest wait for a pooled connection.
  @WithDefault("2s")
  Duration connectionWait();

  /// A statement without a response for this time, while PostgreSQL answers nothing else either, is
  /// given up. Requests then get 503.
  @WithDefault("1500ms")
  Duration longestSilence();

  /// A connection without traffic for this time is closed. Longer than [Plans#LONG_STATEMENT] and
  /// PostgreSQL's own limits.
  @WithDefault("8s")
  Duration connectionSilence();

  /// The pool closes a connection that is idle for this time. Shorter than [#connectionSilence], so
  /// that no request gets a connection that is about to be closed.
  @WithDefault("5s")
  Duration idleConnection();

  /// Whether a replica is ready only while PostgreSQL answers. False for a service that serves what
  /// it has last read.
  @WithDefault("true")
  boolean neededForReadiness();

  /// The limits that PostgreSQL enforces for each session.
  default Map<String, String> ofSession() {
    return Map.of(
        "statement_timeout",
        millis(statementTimeout()),
        "lock_timeout",
        millis(lockTimeout()),
        "idle_in_transaction_session_timeout",
        millis(idleInTransactionTimeout()),
        "client_connection_check_interval",
        "2000",
        "tcp_keepalives_idle",
        "5",
        "tcp_keepalives_interval",
        "2",
        "tcp_keepalives_count",
        "3",
        "tcp_user_timeout",
        millis(connectionSilence()));
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
