package io.slotwright.plumbing.problem;

import io.slotwright.plumbing.postgres.PostgresSilent;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Tells that PostgreSQL was not there, is going, is not ready yet or did not answer in time, from
/// that something is wrong with what it was asked.
final class DatabaseAway {

  /// Shutting down, crashed, starting up, out of connections, and our own limits for a statement, a
  /// lock and an idle transaction: PostgreSQL, appendix A.
  private static final Set<String> STATES =
      Set.of("57P01", "57P02", "57P03", "53300", "57014", "55P03", "25P03");

  private static final String CONNECTION_EXCEPTION = "08";

  /// What the driver says of a connection that was lost between being lent and being used; it has
  /// no type of its own.
  private static final String LOST_BEFORE_USE = "Connection is not active now";

  /// The two ways in which the pool says that it has no connection in time, by their types, which
  /// are those of any failure of Vert.x.
  private static final Map<String, String> NO_CONNECTION =
      Map.of(
          "NoStackTraceThrowable", "Timeout",
          "VertxException", "Timeout waiting for connection");

  private DatabaseAway() {}

  /// Whether that is why `failure` happened, however deep.
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
