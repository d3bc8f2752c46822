package io.slotwright.booking.index.postgres;

import io.quarkus.test.Mock;
import io.slotwright.booking.index.Change;
import io.slotwright.booking.index.flow.ChangeFeed;
import io.slotwright.plumbing.feed.Mark;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// The feed of the service under test, which can be made to miss changes for a while, or to fail.
@Mock
@ApplicationScoped
public class DeafFeed implements ChangeFeed {

  private final PostgresChangeFeed feed;
  private volatile boolean deaf;
  private volatile boolean away;

  DeafFeed(PostgresChangeFeed feed) {
    this.feed = feed;
  }

  public void hearNothing() {
    deaf = true;
  }

  /// Fails every read from now on.
  public void goAway() {
    away = true;
  }

  public void hearAgain() {
    deaf = false;
    away = false;
  }

  @Override
  public Uni<Mark> readAll(Instant from, Consumer<Change> reader) {
    return feed.readAll(from, reader);
  }

  @Override
  public Uni<Optional<Mark>> readSince(Mark mark, Consumer<Change> reader) {
    if (away) {
      return Uni.createFrom().failure(new IllegalStateException("away"));
    }
    return deaf ? Uni.createFrom().item(Optional.of(mark)) : feed.readSince(mark, reader);
  }
}
