package io.slotwright.booking.race;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Ninety bookings at the same moment, each of a time of its own. The count that decides is in
/// PostgreSQL, so two replicas could not do otherwise.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class BookingLimitRaceTest {

  private static final int CROWD = 90;

  @Inject Shop shop;
  @Inject TestClock clock;
  @Inject Pool pool;
  @Inject RedisDataSource redis;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
    redis.flushall();
  }

  @RepeatedTest(3)
  void ofACrowdOfOneClientTheLimitIsMade() {
    String address = Shop.otherAddress();

    assertThat(made(new PointLimits(null, null, 7, 1000, null, null, null), address, null))
        .isEqualTo(7);
  }

  @RepeatedTest(3)
  void ofACrowdThatCallsItselfOtherwiseEachTimeTheLimitOfTheAddressIsMade() {
    String address = Shop.otherAddress();

    assertThat(made(new PointLimits(null, null, null, 1000, null, null, null), address, ""))
        .isEqualTo(50);
  }

  @RepeatedTest(3)
  void ofACrowdForOneMailboxTheLimitIsMade() {
    assertThat(made(new PointLimits(null, null, null, 5, null, null, null), null, null))
        .isEqualTo(5);
  }

  @RepeatedTest(3)
  void ofACrowdAtOnePointTheLimitIsMade() {
    assertThat(made(new PointLimits(null, null, null, 1000, 9, null, null), null, null))
        .isEqualTo(9);
  }

  @Test
  void aCountThatIsReadBeforeItIsAddedToIsPassed() {
    CountThenAdd broken = new CountThenAdd(pool);
    String client = UUID.randomUUID().toString();

    List<Boolean> made = Race.among(CROWD, i -> () -> broken.book(client, 7));

    assertThat(made.stream().filter(each -> each).count()).isGreaterThan(7);
  }

  /// @param address of all; null for another address each
  /// @param name of all, blank for another each; null for none
  private long made(PointLimits limits, @Nullable String address, @Nullable String name) {
    Centre centre = aCentre().limiting(limits);
    Bay first = shop.open(centre, 5);
    UUID service = shop.addService(centre, 5);
    List<Bay> bays =
        List.of(new Bay(centre, first.post(), service, 5), shop.addPost(centre, 2, 5, service));
    List<HttpResponse<String>> answers;
    try (Clients clients = new Clients()) {
      answers =
          Race.among(
              CROWD,
              client ->
                  clients.booking(
                      bays.get(client % 2),
                      at("08:00").plus(Duration.ofMinutes(5L * (client / 2))),
                      "X-Forwarded-For",
                      address == null ? Shop.otherAddress() : address,
                      "Client-Token",
                      name == null ? "" : UUID.randomUUID().toString()));
    }
    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 429));
    return answers.stream().filter(answer -> answer.statusCode() == 201).count();
  }
}
