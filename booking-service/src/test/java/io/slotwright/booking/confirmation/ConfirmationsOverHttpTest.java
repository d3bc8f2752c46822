package io.slotwright.booking.confirmation;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.confirmation.flow.TidyConfirmations;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Listener;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.booking.reservation.flow.TidyLapsedHolds;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.EventJson;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service point that asks guests to confirm their address.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class ConfirmationsOverHttpTest {

  private static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final String NAME = "Olena Kovalenko-" + UUID.randomUUID();

  @Inject Shop shop;
  @Inject Links links;
  @Inject Pool pool;
  @Inject TestClock clock;
  @Inject TidyConfirmations tidyConfirmations;
  @Inject TidyLapsedHolds tidyLapsedHolds;

  private Bay bay;

  @BeforeEach
  void aCarefulCentre() {
    clock.reset();
    bay = shop.open(aCentre().with(new GuestRules(true, false, PointLimits.DEFAULTS)), 30);
  }

  @Test
  void aDirectBookingWaitsAndItsTimeIsHeld() {
    JsonPath waiting = book(at("08:00"), Map.of()).statusCode(202).extract().jsonPath();

    assertThat(waiting.getString("status")).isEqualTo("awaiting-confirmation");
    assertThat(Instant.parse(waiting.getString("expires_at")))
        .isEqualTo(TestClock.START.plus(LIFETIME));
    Shop.reserve(bay, at("08:00")).statusCode(409).body("code", equalTo("slot-held"));
    clock.advance(LIFETIME.minusMillis(1));
    tidyLapsedHolds.tidy().await().atMost(Duration.ofSeconds(10));
    Shop.reserve(bay, at("08:00")).statusCode(409);
    clock.advance(Duration.ofMillis(1));
    Shop.reserve(bay, at("08:00")).statusCode(201);
  }

  @Test
  void aHoldLastsAsLongAsTheGuestMayTake() {
    UUID id = askedFromHold(at("08:00"));

    clock.advance(LIFETIME.minusMillis(1));
    confirm(id, "code", links.confirmationCode(id)).statusCode(201);
  }

  @Test
  void theCodeMakesTheBookingOnce() {
    UUID id = asked(at("08:00"));

    Made made = Made.of(confirm(id, "code", links.confirmationCode(id)));
    Made again = Made.of(confirm(id, "token", links.confirmationToken(id)));

    assertThat(again).isEqualTo(made);
    given()
        .header("Manage-Token", made.manageToken())
        .get("/api/v1/bookings/" + made.id())
        .then()
        .statusCode(200)
        .body("customer.name", equalTo(NAME))
        .body("notes", equalTo("winter tyres"))
        .body("status", equalTo("confirmed"));
    assertThat(bookingsOfThePost()).isEqualTo(1);
  }

  @Test
  void theOthersAreToldOfABookingOnlyWhenItIsConfirmed() throws Exception {
    UUID id = asked(at("08:00"));
    try (Listener listener = new Listener(id, bay.post())) {
      // held, extended, asked
      List<?> before = listener.hear(3);
      assertThat(before).noneMatch(BookingChanged.class::isInstance);
      var asked =
          (GuestConfirmationRequested)
              before.stream()
                  .filter(GuestConfirmationRequested.class::isInstance)
                  .findFirst()
                  .orElseThrow();
      assertThat(asked.expiresAt()).isEqualTo(TestClock.START.plus(LIFETIME));
      assertThat(asked.servicePointName()).isEqualTo("Centre");
      assertThat(EventJson.write(asked))
          .doesNotContain(links.confirmationToken(id), links.confirmationCode(id));

      confirm(id, "token", links.confirmationToken(id)).statusCode(201);

      assertThat(listener.hear(5)).filteredOn(BookingChanged.class::isInstance).hasSize(1);
    }
  }

  @Test
  void aLinkOnlyShows() {
    UUID id = asked(at("08:00"));

    for (int visit = 0; visit < 2; visit++) {
      show(id, links.confirmationToken(id))
          .statusCode(200)
          .header("Cache-Control", containsString("no-store"))
          .body("status", equalTo("awaiting-confirmation"))
          .body("service_point_name", equalTo("Centre"))
          .body("starts_at", equalTo("2026-11-23T08:00:00Z"));
    }
    assertThat(bookingsOfThePost()).isZero();
    show(id, "x").statusCode(404);
    given().get("/api/v1/bookings/confirmations/" + id).then().statusCode(404);
    confirm(id, "token", links.confirmationToken(id)).statusCode(201);
    show(id, links.confirmationToken(id)).body("status", equalTo("confirmed"));
  }

  @Test
  void fiveWrongCodesEndTheRequestAndFreeTheTime() {
    UUID id = asked(at("08:00"));
    for (int left = 4; left > 0; left--) {
      confirm(id, "code", wrongCode(id))
          .statusCode(422)
          .body("code", equalTo("confirmation-code-wrong"))
          .body("attempts_left", equalTo(left));
    }

    confirm(id, "code", wrongCode(id)).statusCode(410).body("code", equalTo("confirmation-void"));

    confirm(id, "code", links.confirmationCode(id)).statusCode(410);
    confirm(id, "token", links.confirmationToken(id)).statusCode(410);
    assertThat(personalData(id)).isZero();
    Shop.reserve(bay, at("08:00")).statusCode(201);
  }

  @Test
  void codesCannotBeGuessedAfterTheBookingEither() {
    UUID id = asked(at("08:00"));
    confirm(id, "code", links.confirmationCode(id)).statusCode(201);
    for (int attempt = 0; attempt < 5; attempt++) {
      confirm(id, "code", wrongCode(id)).statusCode(422);
    }

    confirm(id, "code", links.confirmationCode(id)).statusCode(410);
    confirm(id, "token", links.confirmationToken(id)).statusCode(201);
  }

  @Test
  void manyWrongCodesAtOnceAreAllCounted() throws Exception {
    UUID id = asked(at("08:00"));

    List<Integer> statuses = atOnce(20, () -> confirm(id, "code", wrongCode(id)));

    assertThat(statuses.stream().filter(status -> status == 422)).hasSize(4);
    assertThat(statuses.stream().filter(status -> status == 410)).hasSize(16);
  }

  @Test
  void confirmationsAtOnceMakeOneBooking() throws Exception {
    UUID id = asked(at("08:00"));

    List<Integer> statuses = atOnce(12, () -> confirm(id, "token", links.confirmationToken(id)));

    assertThat(Set.copyOf(statuses)).containsExactly(201);
    assertThat(bookingsOfThePost()).isEqualTo(1);
  }

  @Test
  void whatLapsesWhileItIsConfirmedIsEitherBookedOrFree() throws Exception {
    UUID id = asked(at("08:00"));
    clock.advance(LIFETIME);

    List<Integer> statuses =
        atOnce(
            12,
            () -> {
              tidyLapsedHolds.tidy().await().atMost(Duration.ofSeconds(10));
              return confirm(id, "token", links.confirmationToken(id));
            });

    assertThat(Set.copyOf(statuses)).containsExactly(410);
    assertThat(bookingsOfThePost()).isZero();
    Shop.reserve(bay, at("08:00")).statusCode(201);
    confirm(id, "token", links.confirmationToken(id)).statusCode(410);
  }

  @Test
  void aHoldThatWasTakenAwayIsNotBooked() {
    JsonPath held = Shop.reserve(bay, at("08:00")).extract().jsonPath();
    UUID id = UUID.fromString(held.getString("id"));
    bookReservation(held, Map.of()).statusCode(202);
    given()
        .header("Reservation-Token", held.getString("token"))
        .delete("/api/v1/reservations/" + id)
        .then()
        .statusCode(204);

    confirm(id, "token", links.confirmationToken(id))
        .statusCode(409)
        .body("code", equalTo("reservation-expired"));
    assertThat(bookingsOfThePost()).isZero();
  }

  @Test
  void oneHoldSendsOneMailHoweverOftenItIsBooked() {
    JsonPath held = Shop.reserve(bay, at("08:00")).extract().jsonPath();
    bookReservation(held, Map.of()).statusCode(202);
    clock.advance(Duration.ofMinutes(5));

    bookReservation(held, Map.of())
        .statusCode(409)
        .body("code", equalTo("reservation-awaits-confirmation"));

    given()
        .get("/api/v1/reservations/" + held.getString("id"))
        .then()
        .body("expires_at", equalTo(TestClock.START.plus(LIFETIME).toString()));
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswer() throws Exception {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

    String first = book(at("08:00"), key).statusCode(202).extract().path("confirmation_id");
    book(at("08:00"), key).statusCode(202).body("confirmation_id", equalTo(first));
    book(at("09:00"), key).statusCode(422).body("code", equalTo("idempotency-key-reused"));
    Map<String, String> twins = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    List<Integer> statuses = atOnce(8, () -> book(at("09:00"), twins));
    assertThat(Set.copyOf(statuses)).containsExactly(202);
  }

  @Test
  void nothingIsLeftOfAGuestWhoDoesNotConfirm() {
    UUID id =
        UUID.fromString(
            book(at("08:00"), Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .statusCode(202)
                .extract()
                .path("confirmation_id"));
    assertThat(personalData(id)).isEqualTo(1);
    clock.advance(LIFETIME);
    tidyConfirmations.tidy().await().atMost(Duration.ofSeconds(10));

    assertThat(personalData(id)).isZero();
    assertThat(rowsThatName(NAME)).isZero();
    confirm(id, "token", links.confirmationToken(id))
        .statusCode(410)
        .body("code", equalTo("confirmation-expired"))
        .body("expired_at", notNullValue());
    show(id, links.confirmationToken(id)).body("status", equalTo("expired"));
    clock.advance(Duration.ofDays(1));
    tidyConfirmations.tidy().await().atMost(Duration.ofSeconds(10));
    confirm(id, "token", links.confirmationToken(id)).statusCode(404);
  }

  @Test
  void whatMakesNoSenseIsRefusedWithItsName() {
    UUID id = asked(at("08:00"));
    UUID other = asked(at("09:00"));

    confirm(id, "token", links.confirmationToken(other))
        .statusCode(403)
        .body("code", equalTo("confirmation-token-wrong"));
    confirm(id, "code", "12345").statusCode(422).body("violations[0].pointer", equalTo("/code"));
    send(id, Map.of()).statusCode(422).body("violations[0].code", equalTo("code-or-token"));
    send(id, Map.of("code", "123456", "token", "x"))
        .statusCode(422)
        .body("violations[0].code", equalTo("code-or-token"));
    UUID none = UUID.randomUUID();
    confirm(none, "token", links.confirmationToken(none)).statusCode(404);
    String held = Shop.reserve(bay, at("10:00")).extract().path("id");
    UUID reservation = UUID.fromString(held);
    confirm(reservation, "token", links.confirmationToken(reservation)).statusCode(404);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
  void anOperatorOfTheOrganisationBooksAtOnce() {
    book(at("08:00"), Map.of()).statusCode(201);
    JsonPath held = Shop.reserve(bay, at("09:00")).extract().jsonPath();
    bookReservation(held, Map.of()).statusCode(201);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000002"))
  void anOperatorOfAnotherOrganisationConfirms() {
    book(at("08:00"), Map.of()).statusCode(202);
  }

  @Test
  void aPointThatWantsApprovalStillDoes() {
    bay =
        shop.open(
            aCentre().askingForApproval().with(new GuestRules(true, false, PointLimits.DEFAULTS)),
            30);
    UUID id = asked(at("08:00"));

    confirm(id, "token", links.confirmationToken(id)).body("status", equalTo("pending"));
  }

  private UUID asked(Instant startsAt) {
    return UUID.fromString(
        book(startsAt, Map.of()).statusCode(202).extract().path("confirmation_id"));
  }

  private UUID askedFromHold(Instant startsAt) {
    JsonPath held = Shop.reserve(bay, startsAt).extract().jsonPath();
    return UUID.fromString(
        bookReservation(held, Map.of()).statusCode(202).extract().path("confirmation_id"));
  }

  private ValidatableResponse book(Instant startsAt, Map<String, String> headers) {
    Map<String, Object> body = new HashMap<>(Shop.wish(bay, startsAt));
    body.put("customer", customer());
    body.put("notes", "winter tyres");
    return post("/api/v1/bookings", body, headers);
  }

  private static ValidatableResponse bookReservation(JsonPath held, Map<String, String> headers) {
    return post(
        "/api/v1/bookings",
        Map.of(
            "reservation_id",
            held.getString("id"),
            "reservation_token",
            held.getString("token"),
            "customer",
            customer()),
        headers);
  }

  private static Map<String, String> customer() {
    return Map.of("name", NAME, "email", "olena@example.test", "locale", "uk");
  }

  private static ValidatableResponse confirm(UUID id, String field, String proof) {
    return send(id, Map.of(field, proof));
  }

  private static ValidatableResponse send(UUID id, Map<String, String> body) {
    return post("/api/v1/bookings/confirmations/" + id, body, Map.of());
  }

  private static ValidatableResponse show(UUID id, String token) {
    return given()
        .header("Confirmation-Token", token)
        .get("/api/v1/bookings/confirmations/" + id)
        .then();
  }

  private static ValidatableResponse post(String path, Object body, Map<String, String> headers) {
    return given()
        .contentType(ContentType.JSON)
        .header("X-Forwarded-For", Shop.otherAddress())
        .headers(headers)
        .body(body)
        .post(path)
        .then();
  }

  private String wrongCode(UUID id) {
    return links.confirmationCode(id).equals("000000") ? "000001" : "000000";
  }

  private static List<Integer> atOnce(int times, Callable<ValidatableResponse> request)
      throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(times)) {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        all.add(() -> request.call().extract().statusCode());
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> status : executor.invokeAll(all)) {
        statuses.add(status.get());
      }
      return statuses;
    }
  }

  private long bookingsOfThePost() {
    return count("SELECT count(*) FROM booking WHERE post_id = $1", bay.post());
  }

  private long personalData(UUID id) {
    return count(
        "SELECT count(*) FROM guest_confirmation WHERE id = $1 AND customer IS NOT NULL", id);
  }

  private long rowsThatName(String name) {
    return count("SELECT count(*) FROM idempotency_key WHERE body LIKE '%' || $1 || '%'", name);
  }

  private long count(String sql, Object parameter) {
    return pool.preparedQuery(sql)
        .executeAndAwait(Tuple.of(parameter))
        .iterator()
        .next()
        .getLong(0);
  }
}
