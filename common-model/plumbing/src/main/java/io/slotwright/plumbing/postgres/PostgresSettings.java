package io.slotwright.plumbing.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// How long anything may take that concerns PostgreSQL. From the inside out: PostgreSQL ends a
/// statement, then the request that waits for it is answered, then the connection is closed.
@ConfigMapping(prefix = "slotwright.postgres")
public interface PostgresSettings {

  /// After so long PostgreSQL cancels a statement of a request.
  @WithDefault("2500ms")
  Duration statementTimeout();

  /// After so long PostgreSQL stops waiting for a lock.
  @WithDefault("2s")
  Duration lockTimeout();

  /// After so long PostgreSQL ends the session of a client that leaves a transaction open and says
  /// nothing.
  @WithDefault("5s")
  Duration idleInTransactionTimeout();

  /// The longest wait for a connection of the pool.
  @WithDefault("2s")
  Duration connectionWait();

  /// A statement without an answer for so long, while PostgreSQL answers nothing else either, is
  /// given up. Requests are answered 503 then.
  @WithDefault("1500ms")
  Duration longestSilence();

  /// A connection on which nothing comes or goes for so long is closed. Longer than
  /// [Plans#LONG_STATEMENT] and than PostgreSQL's own limits.
  @WithDefault("8s")
  Duration connectionSilence();

  /// The pool closes a connection that was not used for so long. Shorter than
  /// [#connectionSilence], so that no request gets a connection that is just being closed.
  @WithDefault("5s")
  Duration idleConnection();

  /// The limits that PostgreSQL itself keeps for each session.
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
