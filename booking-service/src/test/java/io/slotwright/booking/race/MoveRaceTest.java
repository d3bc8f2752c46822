package io.slotwright.booking.race;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/// One booking that many move at one moment, each to a time of its own that is free.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class MoveRaceTest {

  private static final int MOVERS = 8;

  @Inject Shop shop;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  /// A request that loses every attempt is refused with a request to retry.
  @RepeatedTest(5)
  void itEndsWhereOneOfThemWantedItAndNobodyIsFailed() {
    Bay bay = open();
    Made made = Made.of(book(bay, at("08:00")));

    List<HttpResponse<String>> answers = together(made);

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 409))
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(answer -> assertThat(answer.body()).contains("\"changed-meanwhile\""))
        .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After")).hasValue("1"));
    long moved = answers.stream().filter(answer -> answer.statusCode() == 200).count();
    assertThat(moved).isPositive();
    var history =
        given().get("/api/v1/bookings/" + made.id() + "/history").then().extract().jsonPath();
    assertThat(history.getList("items.version", Long.class))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, moved + 1).boxed().toList());
    List<String> goals = history.getList("items.to.starts_at", String.class);
    assertThat(history.getList("items.from.starts_at", String.class))
        .isEqualTo(goals.subList(0, (int) moved));
    String start = given().get("/api/v1/bookings/" + made.id()).then().extract().path("starts_at");
    assertThat(IntStream.range(0, MOVERS).mapToObj(MoveRaceTest::goal).map(Instant::toString))
        .contains(start);
    assertThat(goals).last().isEqualTo(start);
  }

  private static List<HttpResponse<String>> together(Made made) {
    try (Clients clients = new Clients()) {
      return Race.among(
          MOVERS,
          mover ->
              clients.sending(
                  "/api/v1/bookings/" + made.id() + "/reschedule",
                  "{\"starts_at\":\"%s\"}".formatted(goal(mover))));
    }
  }

  private static Instant goal(int mover) {
    return at("08:10").plus(Duration.ofMinutes(10L * mover));
  }

  /// With 24 slots of ten minutes, of which a booking takes one.
  private Bay open() {
    Bay fifty = shop.open(aCentre(), 10);
    return new Bay(fifty.centre(), fifty.post(), shop.addService(fifty.centre(), 10), 10);
  }
}
