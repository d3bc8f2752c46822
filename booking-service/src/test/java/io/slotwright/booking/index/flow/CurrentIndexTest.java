package io.slotwright.booking.index.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.slotwright.booking.index.AvailabilityIndex;
import io.slotwright.booking.index.Change;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.plumbing.feed.Mark;
import io.slotwright.plumbing.transaction.Committed;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How the index stays current, against a database that does what the test says.
class CurrentIndexTest {

  private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

  /// Committed changes, in order; a mark is the number of changes read.
  private static final class Database implements ChangeFeed {
    final List<Change> committed = new ArrayList<>();
    String server = "first";
    boolean away;
    int readings;
    int loads;

    @Override
    public Uni<Mark> readAll(Instant from, Consumer<Change> reader) {
      loads++;
      return read(0, reader);
    }

    @Override
    public Uni<Optional<Mark>> readSince(Mark mark, Consumer<Change> reader) {
      return mark.server().equals(server)
          ? read(Integer.parseInt(mark.snapshot()), reader).map(Optional::of)
          : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Mark> read(int from, Consumer<Change> reader) {
      readings++;
      if (away) {
        return Uni.createFrom().failure(new IllegalStateException("away"));
      }
      committed.subList(from, committed.size()).forEach(reader);
      return Uni.createFrom().item(new Mark(server, Integer.toString(committed.size())));
    }
  }

  private final Vertx vertx = Vertx.vertx();
  private final Database database = new Database();

  @AfterEach
  void close() {
    vertx.closeAndAwait();
  }

  @Test
  void nothingIsAnsweredBeforeItIsLoaded() {
    CurrentIndex index = index("PT1H");
    ServicePoint point = commit();

    assertThat(index.isLoaded()).isFalse();
    assertThat(index.glance(UUID.randomUUID())).isEmpty();
    assertThat(current(index).point(point.id())).contains(point);
    assertThat(index.isLoaded()).isTrue();
  }

  @Test
  void whatAnotherReplicaCommitsIsSeenWhenThisOneHasReadAgain() {
    CurrentIndex index = index("PT1H");
    current(index);
    ServicePoint point = commit();
    assertThat(current(index).point(point.id())).isEmpty();

    index.follow().await().atMost(Duration.ofSeconds(5));

    assertThat(current(index).point(point.id())).contains(point);
  }

  @Test
  void whatThisReplicaCommitsIsInTheNextAnswer() {
    CurrentIndex index = index("PT1H");
    current(index);
    ServicePoint point = commit();
    index.committed(new Committed());

    assertThat(current(index).point(point.id())).contains(point);
  }

  @Test
  void whatIsCurrentIsAnsweredWithoutAsking() {
    CurrentIndex index = index("PT1H");

    current(index);
    current(index);

    assertThat(database.readings).isEqualTo(1);
  }

  @Test
  void anAnswerIsNeverOlderThanItMayBe() {
    CurrentIndex index = index("PT0S");
    current(index);
    ServicePoint point = commit();

    assertThat(current(index).point(point.id())).contains(point);
  }

  @Test
  void whenTheDatabaseCannotBeAskedThatIsSaidUntilItCan() {
    CurrentIndex index = index("PT0S");
    current(index);
    database.away = true;

    assertThatThrownBy(() -> current(index)).isInstanceOf(IndexNotCurrent.class);
    database.away = false;
    ServicePoint point = commit();

    assertThat(current(index).point(point.id())).contains(point);
    assertThat(database.loads).isEqualTo(1);
  }

  @Test
  void whatAServerThatCameBackNoLongerHasIsForgotten() {
    CurrentIndex index = index("PT0S");
    ServicePoint lost = commit();
    current(index);
    database.server = "second";
    database.committed.clear();
    ServicePoint kept = commit();

    AvailabilityIndex current = current(index);

    assertThat(current.point(lost.id())).isEmpty();
    assertThat(current.point(kept.id())).contains(kept);
  }

  private AvailabilityIndex current(CurrentIndex index) {
    return index.current().await().atMost(Duration.ofSeconds(5));
  }

  private CurrentIndex index(String age) {
    IndexSettings settings =
        new SmallRyeConfigBuilder()
            .withMapping(IndexSettings.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .withDefaultValues(Map.of("slotwright.booking.index-age", age))
            .build()
            .getConfigMapping(IndexSettings.class);
    return new CurrentIndex(database, settings, () -> NOW, vertx);
  }

  private ServicePoint commit() {
    ServicePoint point =
        new ServicePoint(
            UUID.randomUUID(),
            1,
            new UUID(0, 1),
            "Podil",
            ZoneId.of("UTC"),
            true,
            Duration.ZERO,
            Duration.ofDays(60),
            Duration.ofMinutes(10),
            null,
            Duration.ZERO,
            GuestRules.DEFAULTS);
    database.committed.add(new Change.PointPut(point));
    return point;
  }
}
