package io.slotwright.booking.race;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class RaceTest {

  private static final int CLIENTS = 20;

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;
  @Inject Pool pool;
  @Inject RedisDataSource redis;

  private final Clients clients = new Clients();

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @AfterEach
  void close() {
    clients.close();
  }

  /// All want the same start of a post.
  @RepeatedTest(3)
  void ofTwentyWhoWantOneSlotOneGetsIt() {
    Bay bay = shop.open(aCentre(), 60);

    var answers = Race.among(CLIENTS, client -> clients.booking(bay, at("09:00")));

    Clients.assertOneWinner(answers);
    assertThat(overlaps(bay)).isZero();
  }

  /// Their starts differ, but their times overlap.
  @RepeatedTest(3)
  void ofTwentyWhoseTimesAllCoverTenOClockOneGetsIt() {
    Bay bay = shop.open(aCentre(), 5);

    var answers =
        Race.among(
            CLIENTS,
            client ->
                clients.reserving(bay, at("09:15").plus(Duration.ofMinutes(5L * (client % 9)))));

    Clients.assertOneWinner(answers);
    assertThat(overlaps(bay)).isZero();
  }

  /// No two of the times share a slot: it is their buffers that meet.
  @RepeatedTest(3)
  void ofTwentyWhoseBuffersMeetOneGetsIt() {
    Bay bay = shop.open(aCentre(), 60, new Buffers(60, 0), new Buffers(0, 60));

    var answers = Race.among(CLIENTS, client -> clients.booking(bay, oneOfThreeHours(client)));

    Clients.assertOneWinner(answers);
    assertThat(overlaps(bay)).isZero();
  }

  @Test
  void withItsLocksLostTheRaceHasOneWinnerStill() {
    Bay bay = shop.open(aCentre(), 60);

    var answers =
        Race.among(
            CLIENTS,
            client -> {
              redis.flushall();
              return clients.booking(bay, at("09:00"));
            });

    Clients.assertOneWinner(answers);
    assertThat(overlaps(bay)).isZero();
  }

  /// A client that retries with the same idempotency key.
  @RepeatedTest(3)
  void oneRequestSentTenTimesAtOnceHappensOnce() {
    Bay bay = shop.open(aCentre(), 60);
    String key = UUID.randomUUID().toString();

    var answers =
        Race.among(10, client -> clients.booking(bay, at("09:00"), "Idempotency-Key", key));

    assertThat(answers)
        .extracting(HttpResponse::statusCode, HttpResponse::body)
        .containsOnly(tuple(201, answers.getFirst().body()));
    assertThat(live(bay)).isEqualTo(1);
  }

  @Test
  void lapsedHoldsAreTakenOverByOneOfManyWhoWantTheirTime() {
    Bay bay = shop.open(aCentre(), 30);
    Shop.reserve(bay, at("09:00")).statusCode(201);
    clock.advance(Duration.ofMinutes(11));

    var answers = Race.among(CLIENTS, client -> clients.booking(bay, at("09:00")));

    Clients.assertOneWinner(answers);
    assertThat(overlaps(bay)).isZero();
  }

  /// Whichever comes first, no booking lies unmarked in time that is not offered.
  @RepeatedTest(3)
  void aBlockAndABookingThatRaceHaveOneOfTwoOutcomes() {
    Bay bay = shop.open(aCentre(), 60);
    var blocked =
        bay.centre().changed().monday(bay.post(), 60, new TimeRange(at("09:00"), at("12:00")));

    List<HttpResponse<String>> answers =
        Race.among(
            6,
            client -> {
              if (client == 2) {
                schedule.send(blocked);
              }
              return clients.booking(bay, at("08:00").plus(Duration.ofHours(client % 4)));
            });
    schedule.tell(blocked);

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isLessThan(500));
    assertThat(count("NOT displaced AND starts_at >= '2026-11-23T09:00:00Z'", bay)).isZero();
    assertThat(count("displaced AND starts_at < '2026-11-23T09:00:00Z'", bay)).isZero();
  }

  /// The same race against a booking that looks first and takes then: it must be caught.
  @Test
  void theRaceSeesADoubleBookingWhenThereIsOne() {
    CheckThenInsert broken = new CheckThenInsert(pool);
    UUID post = UUID.randomUUID();
    Instant start = at("09:00");

    long winners = 0;
    for (int round = 0; round < 20 && winners < 2; round++) {
      Instant from = start.plus(Duration.ofDays(round));
      winners =
          Race.among(
                  CLIENTS, client -> () -> broken.take(post, from, from.plus(Duration.ofHours(1))))
              .stream()
              .filter(won -> won)
              .count();
    }

    assertThat(winners).isGreaterThan(1);
    assertThat(Race.overlaps(pool, "unguarded_allocation", post)).isPositive();
  }

  /// The same race against a constraint that covers only slots must find an overlap.
  @Test
  void theRaceSeesBuffersThatMeetWhenThereAreSome() {
    SlotsApartOnly broken = new SlotsApartOnly(pool);
    UUID post = UUID.randomUUID();
    Buffers buffers = new Buffers(60, 60);

    List<Boolean> won =
        Race.among(CLIENTS, client -> () -> broken.take(post, oneOfThreeHours(client), buffers));

    assertThat(won.stream().filter(taken -> taken)).hasSize(3);
    assertThat(Race.overlaps(pool, "slots_apart_allocation", post)).isPositive();
  }

  private static Instant oneOfThreeHours(int client) {
    return at("09:00").plus(Duration.ofHours(client % 3));
  }

  private long overlaps(Bay bay) {
    return Race.overlaps(pool, "allocation", bay.post());
  }

  private long live(Bay bay) {
    return single("SELECT count(*) FROM allocation WHERE live AND post_id = $1", bay);
  }

  private long count(String condition, Bay bay) {
    return single("SELECT count(*) FROM booking WHERE post_id = $1 AND " + condition, bay);
  }

  private long single(String sql, Bay bay) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(bay.post()))
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getLong(0);
  }
}
