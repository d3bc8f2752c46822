package io.slotwright.plumbing.problem;

import io.slotwright.plumbing.postgres.PostgresSilent;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Distinguishes an unavailable PostgreSQL (unreachable, shutting down, starting up or too slow)
/// from an error in a statement.
final class DatabaseAway {

  /// Shutdown, crash, startup, too many connections, and our own timeouts for a statement, a lock
  /// and an idle transaction: PostgreSQL, appendix A.
  private static final Set<String> STATES =
      Set.of("57P01", "57P02", "57P03", "53300", "57014", "55P03", "25P03");

  private static final String CONNECTION_EXCEPTION = "08";

  /// The driver's message for a connection lost between borrowing and use; it has no type of its
  /// own.
  private static final String LOST_BEFORE_USE = "Connection is not active now";

  /// The pool's two errors for no connection in time, by type. Their types are those of any Vert.x
  /// failure, so the messages must match too.
  private static final Map<String, String> NO_CONNECTION =
      Map.of(
          "NoStackTraceThrowable", "Timeout",
          "VertxException", "Timeout waiting for connection");

  private DatabaseAway() {}

  /// Whether an unavailable database caused `failure`, at any depth.
  static boolean isCauseOf(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(DatabaseAway::isSaidBy);
  }

  private static boolean isSaidBy(Throwable cause) {
    return switch (cause) {
      case PgException refused -> isAway(refused.getSqlState());
      case ClosedConnectionException closed -> true;
      case SocketException broken -> true;
      case ClosedChannelException broken -> true;
      case PostgresSilent silent -> true;
      default ->
          cause.getMessage() instanceof String said
              && (said.startsWith(LOST_BEFORE_USE) || isOfThePool(cause, said));
    };
  }

  private static boolean isOfThePool(Throwable cause, String said) {
    return said.equals(NO_CONNECTION.get(cause.getClass().getSimpleName()));
  }

  private static boolean isAway(String state) {
    return STATES.contains(state) || state.startsWith(CONNECTION_EXCEPTION);
  }
}
