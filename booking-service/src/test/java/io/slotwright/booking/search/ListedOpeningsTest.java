package io.slotwright.booking.search;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.MONDAY;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.time.Buffers;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Over HTTP and PostgreSQL, for supplies drawn at random: listed means bookable, not listed means
/// refused with a reason.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class ListedOpeningsTest {

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void eachListedOpeningBooksAndEveryOtherStartIsRefusedWithAReason(long seed) {
    Random random = new Random(seed);
    Centre centre = aCentre();
    int minutes = List.of(15, 20, 30, 45, 60).get(random.nextInt(5));
    Bay bay = shop.open(centre, minutes, buffers(random), buffers(random));
    schedule.tell(monday(centre.changed(), bay.post(), minutes, random));
    for (String start : some(listed(bay), random)) {
      book(bay, Instant.parse(start));
    }
    List<String> listed = listed(bay);

    for (Instant start = at("07:00"); start.isBefore(at("18:00")); start = later(start)) {
      if (!listed.contains(start.toString())) {
        int status =
            book(bay, start).body("reasons.code[0]", notNullValue()).extract().statusCode();
        assertThat(status).as("a booking at %s", start).isIn(409, 422);
      }
    }
    for (String start : listed) {
      var hold = Shop.reserve(bay, Instant.parse(start)).statusCode(201).extract().jsonPath();
      given()
          .header("Reservation-Token", hold.getString("token"))
          .delete("/api/v1/reservations/{id}", hold.getString("id"))
          .then()
          .statusCode(204);
    }
    assertThat(listed(bay)).isEqualTo(listed);
  }

  /// None half of the time.
  private static Buffers buffers(Random random) {
    return random.nextBoolean()
        ? Buffers.NONE
        : new Buffers(5 * random.nextInt(8), 5 * random.nextInt(8));
  }

  private static Instant later(Instant start) {
    return start.plus(Duration.ofMinutes(5));
  }

  /// Two windows with or without a pause between, and perhaps a block.
  private static PostDayChanged monday(Centre centre, UUID post, int minutes, Random random) {
    Duration length = Duration.ofMinutes(minutes);
    List<Instant> starts = new ArrayList<>();
    Instant start = at("08:00").plus(Duration.ofMinutes(5L * random.nextInt(12)));
    int before = 1 + random.nextInt(5);
    for (int slot = 0; slot < before + random.nextInt(6); slot++) {
      starts.add(start);
      start = start.plus(length).plus(Duration.ofMinutes(slot + 1 == before ? 25 : 0));
    }
    Instant block = at("08:00").plus(Duration.ofMinutes(random.nextInt(300)));
    return new PostDayChanged(
        post,
        MONDAY,
        centre.version(),
        TestClock.START,
        ZoneId.of("UTC"),
        minutes,
        starts,
        List.of(
            new PostDayChanged.Block(
                UUID.randomUUID(), block, block.plus(Duration.ofMinutes(10)), "lunch")),
        null,
        null);
  }

  private static List<String> some(List<String> listed, Random random) {
    return listed.stream().filter(start -> random.nextInt(4) == 0).toList();
  }

  private static List<String> listed(Bay bay) {
    return given()
        .get(
            "/api/v1/service-points/{id}/availability?from=2026-11-23&to=2026-11-23&service_ids={service}",
            bay.centre().id(),
            bay.service())
        .then()
        .statusCode(200)
        .extract()
        .path("openings.starts_at");
  }
}
