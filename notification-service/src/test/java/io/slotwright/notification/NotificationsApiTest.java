package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static io.slotwright.notification.BookingBuilder.ORGANISATION;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationsApiTest extends ServiceTest {

  private static final String NOTIFICATIONS = "/api/v1/notifications";
  private static final String OURS = "0190a000-0000-7000-8000-000000000001";
  private static final String THEIRS = "0190a000-0000-7000-8000-000000000002";

  @Inject Pool pool;

  private final String recipient = someone();
  private final UUID booking = UUID.randomUUID();

  @BeforeEach
  void aKnownPoint() {
    tellOfThePoint();
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void anOperatorSeesWhatBecameOfABookingsMails() {
    // given
    events.tell(theBooking().build());
    // when
    awaitStatus("sent");
    // then
    given()
        .get(NOTIFICATIONS + "?booking_id=" + booking)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].booking_id", equalTo(booking.toString()))
        .body("items[0].booking_version", equalTo(1))
        .body("items[0].kind", equalTo("booking-confirmed"))
        .body("items[0].recipient", equalTo(recipient))
        .body("items[0].locale", equalTo("en"))
        .body("items[0].attempts", equalTo(1))
        .body("items[0].message_id", equalTo("<" + booking + ".booking-confirmed.1@slotwright>"))
        .body("items[0].sent_at", notNullValue())
        .body("items[0].next_attempt_at", nullValue())
        .body("next_cursor", nullValue());
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void theListIsReadPageByPageNewestFirst() {
    // given
    events.tell(
        theBooking().build(),
        theBooking().atVersion(2).that(What.RESCHEDULED, BookingStatus.CONFIRMED).build());
    await().until(() -> list().getList("items").size() == 2);
    // when
    String next =
        given()
            .get(NOTIFICATIONS + "?limit=1&booking_id=" + booking)
            .then()
            .body("items.kind", contains("booking-rescheduled"))
            .extract()
            .path("next_cursor");
    // then
    given()
        .get(NOTIFICATIONS + "?limit=1&booking_id=" + booking + "&cursor=" + next)
        .then()
        .body("items.kind", contains("booking-confirmed"))
        .body("next_cursor", nullValue());
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void theListCanBeNarrowedToAState() {
    // given
    events.tell(theBooking().build());
    // when
    awaitStatus("sent");
    // then
    given()
        .get(NOTIFICATIONS + "?status=dead&booking_id=" + booking)
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void aDeadDeliveryCanBeTriedAgain() {
    // given
    events.tell(theBooking().by("Olena K.", "no address at all", "en").build());
    String id = awaitStatus("dead");
    // when
    given()
        .post(NOTIFICATIONS + "/" + id + "/retry")
        .then()
        .statusCode(200)
        .body("id", equalTo(id));
    // then
    await().until(() -> list().getInt("items[0].attempts") == 2);
    awaitStatus("dead");
    given()
        .get(NOTIFICATIONS + "/" + id)
        .then()
        .statusCode(200)
        .body("failure", equalTo("recipient-invalid"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void aSentDeliveryCannotBeTriedAgain() {
    // given
    events.tell(theBooking().build());
    String id = awaitStatus("sent");
    // when
    given()
        .post(NOTIFICATIONS + "/" + id + "/retry")
        // then
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("illegal-transition"))
        .body("status", equalTo(409))
        .body("allowed", empty());
  }

  @Test
  @TestSecurity(user = "stranger", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = THEIRS))
  void anotherOrganisationsMailsDoNotExist() {
    // given
    events.tell(theBooking().ofOrganisation(UUID.fromString(THEIRS)).build());
    String theirs = awaitStatus("sent");
    UUID otherBooking = UUID.randomUUID();
    String otherRecipient = someone();
    events.tell(aBookingOf(otherRecipient).withId(otherBooking).build());
    mailbox.await(otherRecipient, 1);
    String ours = idOf("booking_id", otherBooking);
    // when, then
    given().get(NOTIFICATIONS + "/" + theirs).then().statusCode(200);
    given()
        .get(NOTIFICATIONS + "?booking_id=" + otherBooking)
        .then()
        .statusCode(200)
        .body("items", empty());
    given()
        .get(NOTIFICATIONS + "/" + ours)
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
    given()
        .post(NOTIFICATIONS + "/" + ours + "/retry")
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void aMailThatIsNoOrganisationsIsNoOperatorsToSee() {
    // given
    UUID link = UUID.randomUUID();
    Instant now = Instant.now();
    events.tell(new MyBookingsLinkRequested(link, 1, now, recipient, "en", now.plusSeconds(1800)));
    mailbox.await(recipient, 1);
    String id = idOf("link_id", link);
    // when, then
    given()
        .get(NOTIFICATIONS + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(id)))
        .body("items.recipient", not(hasItem(recipient)));
    given().get(NOTIFICATIONS + "/" + id).then().statusCode(404);
    given().post(NOTIFICATIONS + "/" + id + "/retry").then().statusCode(404);
  }

  @Test
  void aGuestMustSignIn() {
    given().get(NOTIFICATIONS).then().statusCode(401).contentType("application/problem+json");
    given().post(NOTIFICATIONS + "/" + UUID.randomUUID() + "/retry").then().statusCode(401);
  }

  @Test
  @TestSecurity(user = "customer", roles = "customer")
  void aCustomerMayNotLook() {
    given().get(NOTIFICATIONS).then().statusCode(403).contentType("application/problem+json");
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void whatMakesNoSenseIsRefusedWithItsName() {
    given()
        .get(NOTIFICATIONS + "?booking_id=x")
        .then()
        .statusCode(422)
        .body("code", equalTo("malformed-id"))
        .body("violations[0].pointer", equalTo("/booking_id"));
    given()
        .get(NOTIFICATIONS + "?status=lost")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-status"));
    given()
        .get(NOTIFICATIONS + "?cursor=lost")
        .then()
        .statusCode(422)
        .body("code", equalTo("malformed-cursor"));
    given()
        .get(NOTIFICATIONS + "?limit=0")
        .then()
        .statusCode(422)
        .body("code", equalTo("limit-out-of-range"));
    given().get(NOTIFICATIONS + "/x").then().statusCode(404);
    given().post(NOTIFICATIONS + "/" + UUID.randomUUID() + "/retry").then().statusCode(404);
  }

  private BookingBuilder theBooking() {
    return aBookingOf(recipient).withId(booking).ofOrganisation(ORGANISATION);
  }

  private String awaitStatus(String status) {
    await().ignoreExceptions().until(() -> status.equals(list().getString("items[0].status")));
    return list().getString("items[0].id");
  }

  private String idOf(String column, UUID value) {
    return pool.preparedQuery("SELECT id FROM delivery WHERE %s = $1".formatted(column))
        .executeAndAwait(Tuple.of(value))
        .iterator()
        .next()
        .getUUID(0)
        .toString();
  }

  private JsonPath list() {
    return given().get(NOTIFICATIONS + "?booking_id=" + booking).jsonPath();
  }
}
