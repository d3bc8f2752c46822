package io.slotwright.booking.availability.postgres;

import io.quarkus.test.Mock;
import io.slotwright.booking.availability.flow.ChangeFeed;
import io.slotwright.booking.availability.index.Change;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// The feed of the service under test, which can be made to hear nothing for a while.
@Mock
@ApplicationScoped
public class DeafFeed implements ChangeFeed {

  private final PostgresChangeFeed feed;
  private volatile boolean deaf;

  DeafFeed(PostgresChangeFeed feed) {
    this.feed = feed;
  }

  public void hearNothing() {
    deaf = true;
  }

  public void hearAgain() {
    deaf = false;
  }

  @Override
  public Uni<Mark> readAll(Instant from, Consumer<Change> reader) {
    return feed.readAll(from, reader);
  }

  @Override
  public Uni<Optional<Mark>> readSince(Mark mark, Consumer<Change> reader) {
    return deaf ? Uni.createFrom().item(Optional.of(mark)) : feed.readSince(mark, reader);
  }
}
