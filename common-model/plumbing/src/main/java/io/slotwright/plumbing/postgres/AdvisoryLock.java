package io.slotwright.plumbing.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/// An advisory lock of PostgreSQL, which a transaction holds until it ends. The locks of one
/// database are the constants of one enum, so that no two of them mean the same number.
///
/// A statement sees what was committed when it began. So a lock is taken by a statement of its own,
/// before the one that must see what the holder before has written.
public interface AdvisoryLock {

  String WAIT = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";

  String SHARE = "SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))";

  String TRY = "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))";

  /// The name of the lock, unique within its database.
  String name();

  /// Waits for the lock.
  default Uni<Void> take(SqlClient connection) {
    return connection.preparedQuery(WAIT).execute(Tuple.of(name())).replaceWithVoid();
  }

  /// Waits for the lock of one thing, such as an address.
  default Uni<Void> take(SqlClient connection, String thing) {
    return connection.preparedQuery(WAIT).execute(Tuple.of(name() + " " + thing)).replaceWithVoid();
  }

  /// Waits until nobody has taken the lock, and shares it with others who do this.
  default Uni<Void> share(SqlClient connection) {
    return connection.preparedQuery(SHARE).execute(Tuple.of(name())).replaceWithVoid();
  }

  /// Whether the lock was free and is held now.
  default Uni<Boolean> tryTake(SqlClient connection) {
    return connection
        .preparedQuery(TRY)
        .execute(Tuple.of(name()))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }
}
