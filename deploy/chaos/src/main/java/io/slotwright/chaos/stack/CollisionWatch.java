package io.slotwright.chaos.stack;

import io.slotwright.chaos.history.Collision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Looks for overlapping allocations again and again while clients come, whatever is killed.
public final class CollisionWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final BookingDatabase database;
  private final Ground ground;
  private final Set<Collision> seen = ConcurrentHashMap.newKeySet();
  private final AtomicLong looks = new AtomicLong();
  private final Thread thread;
  private volatile boolean over;

  public CollisionWatch(BookingDatabase database, Ground ground) {
    this.database = database;
    this.ground = ground;
    this.thread = Thread.startVirtualThread(this::watch);
  }

  private void watch() {
    while (!over) {
      try (Connection connection = database.connect()) {
        while (!over) {
          look(connection);
          Thread.sleep(PAUSE);
        }
      } catch (SQLException e) {
        // PostgreSQL has been killed: it will be looked at when it is back.
        rest();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look(Connection connection) throws SQLException {
    seen.addAll(database.collisions(connection, ground));
    looks.incrementAndGet();
  }

  private void rest() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      over = true;
    }
  }

  /// What has been seen so far.
  public Set<Collision> seen() {
    return Set.copyOf(seen);
  }

  /// How often it has looked.
  public long looks() {
    return looks.get();
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    thread.join();
  }
}
