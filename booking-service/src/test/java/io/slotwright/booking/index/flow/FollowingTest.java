package io.slotwright.booking.index.flow;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.availability.Occupation;
import io.slotwright.booking.availability.Timetable;
import io.slotwright.booking.fixture.OtherReplica;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.booking.index.BookablePost;
import io.slotwright.common.time.TimeRange;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The index follows what is committed to PostgreSQL, by whomever and in whatever order.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class FollowingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final TimeRange MONDAY = new TimeRange(at("00:00"), at("23:59"));

  @Inject Shop shop;
  @Inject OtherReplica other;
  @Inject CurrentIndex index;
  @Inject ChangeFeed feed;
  @Inject IndexSettings settings;
  @Inject TestClock clock;
  @Inject Vertx vertx;
  @Inject Pool pool;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void whatTheOtherReplicaCommitsIsSeenSoonWithoutAnybodyAsking() {
    Bay bay = shop.open(aCentre(), 60);
    assertThat(followed(bay).occupations()).isEmpty();

    other.take(bay.post(), at("09:00"), at("10:00"));

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> glance(bay).occupations().size() == 1);
  }

  /// A sequence would lose the first of the two: it drew its number before the second did.
  @Test
  void whatWasBegunEarlierAndCommittedLaterIsSeenToo() {
    Bay bay = shop.open(aCentre(), 60);
    SqlConnection slow = pool.getConnection().await().atMost(PATIENCE);
    var transaction = slow.begin().await().atMost(PATIENCE);
    take(slow, bay, "08:00", "09:00");
    other.take(bay.post(), at("09:00"), at("10:00"));
    assertThat(followed(bay).occupations())
        .extracting(Occupation::range)
        .containsExactly(new TimeRange(at("09:00"), at("10:00")));

    transaction.commit().await().atMost(PATIENCE);
    slow.close().await().atMost(PATIENCE);

    assertThat(followed(bay).occupations()).hasSize(2);
  }

  @Test
  void whatWasRolledBackIsNeverSeen() {
    Bay bay = shop.open(aCentre(), 60);
    SqlConnection slow = pool.getConnection().await().atMost(PATIENCE);
    var transaction = slow.begin().await().atMost(PATIENCE);
    take(slow, bay, "08:00", "09:00");
    followed(bay);

    transaction.rollback().await().atMost(PATIENCE);
    slow.close().await().atMost(PATIENCE);

    assertThat(followed(bay).occupations()).isEmpty();
  }

  @Test
  void timeThatWasGivenBackAndTakenAgainIsTaken() {
    Bay bay = shop.open(aCentre(), 60);
    other.take(bay.post(), at("09:00"), at("10:00"));
    followed(bay);

    other.freeAll(bay.post());
    other.take(bay.post(), at("08:00"), at("10:00"));

    assertThat(followed(bay).occupations())
        .extracting(Occupation::range)
        .containsExactly(new TimeRange(at("08:00"), at("10:00")));
  }

  @Test
  void aReplicaThatStartsAnewKnowsTheSame() {
    Bay bay = shop.open(aCentre(), 30);
    book(bay, at("09:00")).statusCode(201);
    Shop.reserve(bay, at("10:30")).statusCode(201);
    Timetable known = followed(bay);

    CurrentIndex restarted = new CurrentIndex(feed, settings, clock, vertx);
    Timetable loaded =
        timetable(restarted.current().await().atMost(PATIENCE).post(bay.post()).orElseThrow());

    assertThat(loaded.slots()).isEqualTo(known.slots()).hasSize(8);
    assertThat(loaded.occupations()).isEqualTo(known.occupations()).hasSize(2);
    assertThat(loaded.point()).isEqualTo(known.point());
    assertThat(loaded.post()).isEqualTo(known.post());
  }

  /// Many more rows than come at once.
  @Test
  void aFloodOfRowsIsReadToItsEnd() {
    Bay bay = shop.open(aCentre(), 60);
    pool.preparedQuery(
            """
            INSERT INTO allocation (id, post_id, starts_at, occupied_until, live)
            SELECT gen_random_uuid(), $1, minute, minute + interval '1 minute', true
            FROM generate_series($2::timestamptz, $3::timestamptz, interval '1 minute') AS minute
            """)
        .execute(
            Tuple.of(
                bay.post(),
                OffsetDateTime.parse("2026-11-23T00:00:00Z"),
                OffsetDateTime.parse("2026-11-23T23:58:00Z")))
        .await()
        .atMost(PATIENCE);

    assertThat(followed(bay).occupations()).hasSize(1439);
  }

  private Timetable followed(Bay bay) {
    index.follow().await().atMost(PATIENCE);
    return glance(bay);
  }

  private Timetable glance(Bay bay) {
    return timetable(index.glance(bay.post()).orElseThrow());
  }

  private Timetable timetable(BookablePost post) {
    return post.timetable(MONDAY, clock.instant(), null);
  }

  private static void take(SqlConnection connection, Bay bay, String from, String to) {
    connection
        .preparedQuery(
            "INSERT INTO allocation (id, post_id, starts_at, occupied_until, live) VALUES ($1, $2, $3, $4, true)")
        .execute(
            Tuple.of(
                UUID.randomUUID(),
                bay.post(),
                OffsetDateTime.parse("2026-11-23T" + from + ":00Z"),
                OffsetDateTime.parse("2026-11-23T" + to + ":00Z")))
        .await()
        .atMost(PATIENCE);
  }
}
