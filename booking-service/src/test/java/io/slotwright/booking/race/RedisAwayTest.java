package io.slotwright.booking.race;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RedisAwayTest.WithoutRedis.class)
@QuarkusTestResource(LocalInfrastructure.class)
public class RedisAwayTest {

  /// Nothing listens on that port, and every request tries to lock.
  public static final class WithoutRedis implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.redis.hosts",
          "redis://127.0.0.1:1",
          "slotwright.booking.slot-locking",
          "always");
    }
  }

  @Inject Shop shop;
  @Inject TestClock clock;
  @Inject Pool pool;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void bookingGoesOnWithoutRedis() {
    Bay bay = shop.open(aCentre(), 60);
    var hold = Shop.reserve(bay, at("08:00")).statusCode(201).extract().jsonPath();

    Shop.bookReservation(hold.getString("id"), hold.getString("token")).statusCode(201);
    Shop.book(bay, at("09:00")).statusCode(201);
    Shop.book(bay, at("09:00")).statusCode(409);
  }

  @Test
  void theRaceHasOneWinnerWithoutRedis() {
    Bay bay = shop.open(aCentre(), 60);

    try (Clients clients = new Clients()) {
      Clients.assertOneWinner(Race.among(20, client -> clients.booking(bay, at("09:00"))));
    }

    assertThat(Race.overlaps(pool, "allocation", bay.post())).isZero();
  }
}
