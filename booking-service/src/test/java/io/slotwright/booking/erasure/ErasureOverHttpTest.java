package io.slotwright.booking.erasure;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.erasure.flow.EraseCustomer;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.event.ErasureReported;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.WholeDatabase;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a customer whom an administrator has erased.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "admin", roles = "admin")
@OidcSecurity(claims = @Claim(key = "organisation_id", value = ErasureOverHttpTest.OURS))
class ErasureOverHttpTest {

  static final String OURS = "0190a000-0000-7000-8000-000000000001";

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject Links links;
  @Inject TestClock clock;
  @Inject Pool pool;
  @Inject EraseCustomer eraseCustomer;

  private final String email = Links.newAddress();

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void nothingOfThemIsLeftInAnyTableAndTheTimeStays() {
    // given
    Made made = Made.of(bookWithAKey(shop.open(aCentre(), 30)));
    links.open(email);
    afterTheAppointment();
    WholeDatabase database = new WholeDatabase(pool);
    assertThat(database.rowsContaining(email))
        .containsKeys("booking", "idempotency_key", "my_bookings_link");
    // when
    ValidatableResponse erasure = read(erase(email.toUpperCase(Locale.ROOT)));
    // then
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(database.rowsContaining(email)).isEmpty());
    given()
        .get("/api/v1/bookings/" + made.id())
        .then()
        .statusCode(200)
        .body("starts_at", equalTo("2026-11-23T09:00:00Z"))
        .body("customer.name", equalTo(""))
        .body("customer.email", equalTo(""))
        .body("notes", equalTo(""));
    erasure
        .body("services.service", contains("booking-service"))
        .body("services[0].erased.bookings", equalTo(1))
        .body("services[0].erased.links", equalTo(1))
        .body("services[0].erased.responses", equalTo(1))
        .body("services[0].left.values().sum()", equalTo(0))
        .body("done", equalTo(false));
  }

  @Test
  void whatOperatorsWroteOfThemIsErasedToo() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("09:00"), email));
    operate(made, "cancel", "Cannot come, says " + email);
    operate(made, "undo", "Still comes, says " + email);
    history(made).body("items[-2].reason", equalTo("Cannot come, says " + email));
    history(made).body("items[-1].reason", equalTo("Still comes, says " + email));
    afterTheAppointment();

    erase(email);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(new WholeDatabase(pool).rowsContaining(email)).isEmpty());
    history(made)
        .body("items.what", hasItems("cancelled", "reinstated"))
        .body("items.reason", everyItem(nullValue()));
  }

  @Test
  void theirTelephoneNumberIsErasedInEveryForm() {
    Map<String, Object> body = new HashMap<>(Shop.wish(shop.open(aCentre(), 30), at("09:00")));
    body.put(
        "customer",
        Map.of("name", "Olena", "email", email, "phone", "044 917-36-52 ext. 80291736"));
    post("/api/v1/bookings", body).statusCode(201);
    WholeDatabase database = new WholeDatabase(pool);
    assertThat(database.rowsContaining("+380449173652")).containsKeys("booking");
    afterTheAppointment();

    erase(email);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(database.rowsContaining("+380449173652")).isEmpty();
              assertThat(database.rowsContaining("80291736")).isEmpty();
            });
  }

  @Test
  void itIsDoneOnceAllServicesHaveCountedNothing() {
    String id = erase(email);

    schedule.tell(report(id, 1));
    read(id).body("done", equalTo(false));
    String other = erase(email);
    schedule.tell(report(other, 0), report(other, 0));

    read(other)
        .body("done", equalTo(true))
        .body("services.service", contains("booking-service", "notification-service"))
        .body("services[1].erased.mails", equalTo(2))
        .body("services[1].kept.suppressions", equalTo(1));
    assertThat(read(id).extract().<String>path("address"))
        .isEqualTo(read(other).extract().path("address"))
        .doesNotContain(email);
  }

  @Test
  void allErasuresAreListedNewestFirst() {
    String first = erase(email);
    String second = erase(email);
    schedule.tell(report(second, 0));

    String cursor =
        given()
            .get("/api/v1/erasures?limit=1")
            .then()
            .statusCode(200)
            .body("items.erasure_id", contains(second))
            .body("items[0].services.service", contains("booking-service", "notification-service"))
            .extract()
            .path("next_cursor");
    given()
        .get("/api/v1/erasures?limit=1&cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("items.erasure_id", contains(first))
        .body("items[0].services.service", contains("booking-service"));
  }

  @Test
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-0000000004e8"))
  void thoseOfOthersAreNotListed() {
    eraseCustomer
        .erase(UUID.fromString(OURS), email, "admin")
        .await()
        .atMost(Duration.ofSeconds(10));

    given().get("/api/v1/erasures").then().statusCode(200).body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=201", "cursor=none"})
  void whatIsNoPageIsRefused(String query) {
    given().get("/api/v1/erasures?" + query).then().statusCode(422).body("violations", hasSize(1));
  }

  @Test
  void oneWhoIsExpectedIsNotErased() {
    Bay bay = shop.open(aCentre(), 30);
    Made made = Made.of(book(bay, at("09:00"), email));

    given()
        .delete("/api/v1/customers?email=" + email)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("upcoming-bookings"))
        .body("booking_ids", contains(made.id()));
    given().get("/api/v1/bookings/" + made.id()).then().body("customer.email", equalTo(email));

    given().post("/api/v1/bookings/" + made.id() + "/cancel").then().statusCode(200);
    read(erase(email)).body("services[0].erased.bookings", equalTo(1));
  }

  @Test
  void whoIsAwaitedToConfirmIsErasedToo() {
    insertConfirmation(shop.open(aCentre(), 30));

    read(erase(email)).body("services[0].erased.confirmations", equalTo(1));

    assertThat(new WholeDatabase(pool).rowsContaining(email)).isEmpty();
  }

  @Test
  void theCustomersOfOthersStay() {
    Made theirs =
        Made.of(book(shop.open(aCentre().ofAnotherOrganisation(), 30), at("09:00"), email));
    links.open(email);
    afterTheAppointment();

    String id = erase(email);

    read(id)
        .body("services[0].erased.bookings", equalTo(0))
        .body("services[0].erased.links", equalTo(0));
    assertThat(new WholeDatabase(pool).rowsContaining(email)).containsKey("booking");
    assertThat(open(theirs)).isEqualTo(200);
  }

  @Test
  @OidcSecurity(
      claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000002"))
  void theErasuresOfOthersAreNotThere() {
    String id =
        eraseCustomer
            .erase(UUID.fromString(OURS), email, "admin")
            .await()
            .atMost(Duration.ofSeconds(10))
            .orThrow(refusal -> new IllegalStateException(refusal.toString()))
            .toString();

    given().get("/api/v1/erasures/" + id).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?email=", "?email=olena", "?email=olena%40example.test%2Cb%40c.test"})
  void whatIsNoAddressIsRefused(String query) {
    given()
        .delete("/api/v1/customers" + query)
        .then()
        .statusCode(422)
        .body("violations", hasSize(1))
        .body("violations.pointer", hasItem("/email"));
  }

  private static ValidatableResponse history(Made made) {
    return given().get("/api/v1/bookings/" + made.id() + "/history").then().statusCode(200);
  }

  private ValidatableResponse bookWithAKey(Bay bay) {
    return given()
        .contentType(ContentType.JSON)
        .header("X-Forwarded-For", Shop.otherAddress())
        .header("Idempotency-Key", UUID.randomUUID())
        .body(
            Map.of(
                "post_id", bay.post(),
                "starts_at", at("09:00").toString(),
                "service_ids", new UUID[] {bay.service()},
                "notes", "Call " + email,
                "customer", Map.of("name", "Olena " + email, "email", email)))
        .post("/api/v1/bookings")
        .then();
  }

  /// Administrators need not confirm at their own points, so a guest is played.
  private static void operate(Made made, String command, String reason) {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", reason))
        .post("/api/v1/bookings/" + made.id() + "/" + command)
        .then()
        .statusCode(200);
  }

  private void insertConfirmation(Bay bay) {
    var hold = Shop.reserve(bay, at("09:00")).statusCode(201).extract().jsonPath();
    pool.query(
            """
            INSERT INTO guest_confirmation (id, state, attempts_left, customer, notes, created_at, expires_at)
            VALUES ('%s', 'awaiting-confirmation', 5, '{"name": "Olena", "email": "%s", "phone": null, "locale": "uk"}',
              '', now(), '2026-11-23T12:00:00Z')
            """
                .formatted(hold.getString("id"), email))
        .execute()
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private void afterTheAppointment() {
    clock.advance(Duration.between(clock.instant(), at("12:00")));
  }

  private static ErasureReported report(String id, long left) {
    return new ErasureReported(
        UUID.fromString(id),
        1,
        TestClock.START,
        "notification-service",
        Map.of("mails", 2L),
        Map.of("mails", left),
        Map.of("suppressions", 1L));
  }

  private static int open(Made made) {
    return given()
        .header("Manage-Token", made.manageToken())
        .get("/api/v1/bookings/" + made.id())
        .statusCode();
  }

  private static String erase(String address) {
    return given()
        .delete("/api/v1/customers?email=" + address)
        .then()
        .statusCode(202)
        .extract()
        .path("erasure_id");
  }

  private static ValidatableResponse read(String id) {
    return given().get("/api/v1/erasures/" + id).then().statusCode(200);
  }
}
