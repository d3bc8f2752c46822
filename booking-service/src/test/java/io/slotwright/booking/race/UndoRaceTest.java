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
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Time that a slip has freed: its booking wants it back while others want it, too.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class UndoRaceTest {

  private static final int ATTEMPTS = 6;

  @Inject Shop shop;
  @Inject TestClock clock;
  @Inject Pool pool;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-show", "cancel", "no-show", "cancel", "no-show", "cancel", "no-show", "cancel"
      })
  void itHasOneOwner(String slip) {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    clock.advance(Duration.between(clock.instant(), at("09:10")));
    given().post("/api/v1/bookings/" + made.id() + "/" + slip).then().statusCode(200);

    List<HttpResponse<String>> answers = together(bay, made);

    assertThat(answers).filteredOn(answer -> answer.statusCode() < 300).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() >= 300)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(409));
    assertThat(Race.overlaps(pool, "allocation", bay.post())).isZero();
  }

  @RepeatedTest(3)
  void ofManyWhoUndoTheSameOneDoes() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00")));
    given().post("/api/v1/bookings/" + made.id() + "/cancel").then().statusCode(200);

    List<HttpResponse<String>> answers;
    try (Clients clients = new Clients()) {
      answers = Race.among(ATTEMPTS, client -> clients.sending(undo(made), "{}"));
    }

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 409));
    assertThat(Race.overlaps(pool, "allocation", bay.post())).isZero();
  }

  /// The same race against an undo that looks first and takes then: it must be caught.
  @Test
  void theRaceSeesTwoOwnersWhenThereAre() {
    CheckThenInsert broken = new CheckThenInsert(pool);
    UUID post = UUID.randomUUID();

    long winners = 0;
    for (int round = 0; round < 20 && winners < 2; round++) {
      Instant from = at("09:00").plus(Duration.ofDays(round));
      UUID freed = broken.free(post, from, from.plus(Duration.ofHours(1)));
      winners =
          Race.among(
                  ATTEMPTS,
                  client ->
                      () ->
                          client == 0
                              ? broken.takeBack(freed)
                              : broken.take(post, from, from.plus(Duration.ofHours(1))))
              .stream()
              .filter(won -> won)
              .count();
    }

    assertThat(winners).isGreaterThan(1);
    assertThat(Race.overlaps(pool, "unguarded_allocation", post)).isPositive();
  }

  private static List<HttpResponse<String>> together(Bay bay, Made made) {
    try (Clients clients = new Clients()) {
      return Race.among(
          ATTEMPTS,
          client ->
              client % 3 == 0
                  ? clients.sending(undo(made), "{}")
                  : clients.booking(bay, at("09:30")));
    }
  }

  private static String undo(Made made) {
    return "/api/v1/bookings/" + made.id() + "/undo";
  }
}
