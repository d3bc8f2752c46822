package io.slotwright.chaos.stack;

import io.slotwright.chaos.history.Collision;
import io.slotwright.local.machine.Failure;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Checks for overlapping allocations repeatedly while clients work, whichever component is killed.
public final class CollisionWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);

  /// Connection exceptions.
  private static final String NO_CONNECTION = "08";

  /// `admin_shutdown`, `crash_shutdown`, `cannot_connect_now`.
  private static final Set<String> GOING_OR_COMING = Set.of("57P01", "57P02", "57P03");

  private final Door door;
  private final Look look;
  private final Set<Collision> seen = ConcurrentHashMap.newKeySet();
  private final AtomicLong looks = new AtomicLong();
  private final Thread thread;
  private volatile @Nullable SQLException blinded;
  private volatile boolean over;

  public CollisionWatch(BookingDatabase database, Ground ground) {
    this(database::connect, connection -> database.collisions(connection, ground));
  }

  CollisionWatch(Door door, Look look) {
    this.door = door;
    this.look = look;
    this.thread = Thread.startVirtualThread(this::watch);
  }

  @FunctionalInterface
  interface Door {
    Connection open() throws SQLException;
  }

  @FunctionalInterface
  interface Look {
    List<Collision> through(Connection connection) throws SQLException;
  }

  private void watch() {
    while (!over) {
      try (Connection connection = door.open()) {
        while (!over) {
          seen.addAll(look.through(connection));
          looks.incrementAndGet();
          Thread.sleep(PAUSE);
        }
      } catch (SQLException e) {
        if (!isAway(e)) {
          blinded = e;
          return;
        }
        // The next check follows when the database is back.
        rest();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// Whether PostgreSQL has been killed or frozen, which is expected.
  private static boolean isAway(SQLException failure) {
    String state = failure.getSQLState();
    return failure.getCause() instanceof IOException
        || state != null && (state.startsWith(NO_CONNECTION) || GOING_OR_COMING.contains(state));
  }

  private void rest() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      over = true;
    }
  }

  /// The collisions so far. Fails when they prove nothing: when no check has succeeded, or the
  /// watch has stopped for another reason than an unavailable database.
  public Set<Collision> seen() {
    SQLException reason = blinded;
    if (reason != null) {
      throw new Failure("The check for overlaps has failed: " + reason.getMessage(), reason);
    }
    if (looks.get() == 0) {
      throw new Failure("The check for overlaps has never run.");
    }
    return Set.copyOf(seen);
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    thread.join();
  }
}
