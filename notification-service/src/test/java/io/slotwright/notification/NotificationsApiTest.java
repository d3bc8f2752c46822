package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static io.slotwright.notification.BookingBuilder.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import io.slotwright.common.guest.PointLimits;
import io.slotwright.notification.infrastructure.Mailbox;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void theListCanBeNarrowedToAKind() {
    // given
    events.tell(
        theBooking().build(),
        theBooking().atVersion(2).that(What.RESCHEDULED, BookingStatus.CONFIRMED).build());
    await().until(() -> list().getList("items").size() == 2);
    // when
    given()
        .get(NOTIFICATIONS + "?kind=booking-rescheduled&booking_id=" + booking)
        // then
        .then()
        .body("items.kind", contains("booking-rescheduled"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void theLogTellsOfEveryAttempt() {
    // given
    gate.close();
    events.tell(theBooking().build());
    await().until(() -> list().getInt("items[0].attempts") > 1);
    gate.openTo(Integer.parseInt(LocalInfrastructure.setting("SLOTWRIGHT_SMTP_PORT")));
    // when
    String id = awaitStatus("sent");
    int attempts = list().getInt("items[0].attempts");
    // then
    JsonPath log = given().get(NOTIFICATIONS + "/" + id + "/log").jsonPath();
    assertThat(log.getList("items.attempt"))
        .isEqualTo(IntStream.rangeClosed(1, attempts).boxed().toList());
    assertThat(log.getString("items[0].outcome")).isEqualTo("failed");
    assertThat(log.getString("items[0].reason")).startsWith("smtp-");
    assertThat(log.getList("items.at", String.class)).isSorted();
    assertThat(log.getString("items[%d].outcome".formatted(attempts - 1))).isEqualTo("sent");
    assertThat(log.getString("items[%d].reason".formatted(attempts - 1))).isNull();
    String next =
        given()
            .get(NOTIFICATIONS + "/" + id + "/log?limit=1")
            .then()
            .body("items.attempt", contains(1))
            .extract()
            .path("next_cursor");
    given()
        .get(NOTIFICATIONS + "/" + id + "/log?limit=1&cursor=" + next)
        .then()
        .body("items.attempt", contains(2));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void aSentMailCanBeSentAgain() {
    // given
    events.tell(theBooking().build());
    String id = awaitStatus("sent");
    String first = "<" + booking + ".booking-confirmed.1@slotwright>";
    String key = UUID.randomUUID().toString();
    // when
    String copy = resend(id, key);
    // then
    assertThat(copy).isNotEqualTo(id);
    assertThat(resend(id, key)).as("the same request again").isEqualTo(copy);
    List<Mailbox.Received> mails = mailbox.await(recipient, 2);
    assertThat(mails.get(1).subject()).isEqualTo(mails.getFirst().subject());
    assertThat(mails.get(1).messageId()).isEqualTo(first.replace("@", ".1@"));
    assertThat(gate.transcript()).contains("In-Reply-To: " + first);
    given()
        .get(NOTIFICATIONS + "/" + copy)
        .then()
        .body("message_id", equalTo(first.replace("@", ".1@")));
    // and again, of the copy
    resend(copy, UUID.randomUUID().toString());
    assertThat(mailbox.await(recipient, 3).get(2).messageId()).isEqualTo(first.replace("@", ".2@"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void aMailIsNotSentAgainBeyondTheLimits() {
    // given
    UUID strict = UUID.randomUUID();
    events.tell(point(strict, new PointLimits(null, null, null, null, null, 1, 100_000)));
    events.tell(theBooking().atPoint(strict).build());
    String id = awaitStatus("sent");
    // when
    String copy = resend(id, UUID.randomUUID().toString());
    // then
    given()
        .get(NOTIFICATIONS + "/" + copy)
        .then()
        .body("status", equalTo("skipped"))
        .body("reason", equalTo("recipient-limit"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void newsThatIsOldIsNotSentAgain() {
    // given
    events.tell(theBooking().build());
    String old = awaitStatus("sent");
    events.tell(
        theBooking()
            .atVersion(2)
            .that(What.CANCELLED, BookingStatus.CANCELLED_BY_CUSTOMER)
            .build());
    mailbox.await(recipient, 2);
    // when
    given()
        .post(NOTIFICATIONS + "/" + old + "/resend")
        // then
        .then()
        .statusCode(409)
        .body("code", equalTo("superseded"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = OURS))
  void whatWasNotSentCannotBeSentAgain() {
    // given
    events.tell(theBooking().by("Olena K.", "no address at all", "en").build());
    String id = awaitStatus("dead");
    // when
    given()
        .post(NOTIFICATIONS + "/" + id + "/resend")
        // then
        .then()
        .statusCode(409)
        .body("code", equalTo("illegal-transition"))
        .body("allowed", contains("retry"));
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
    given().post(NOTIFICATIONS + "/" + ours + "/resend").then().statusCode(404);
    given().get(NOTIFICATIONS + "/" + ours + "/log").then().statusCode(404);
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
        .get(NOTIFICATIONS + "?kind=postcard")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-kind"))
        .body("violations[0].pointer", equalTo("/kind"));
    given()
        .get(NOTIFICATIONS + "/" + UUID.randomUUID() + "/log?cursor=lost&limit=0")
        .then()
        .statusCode(422)
        .body("violations.pointer", contains("/cursor", "/limit"));
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

  private static String resend(String id, String key) {
    return given()
        .header("Idempotency-Key", key)
        .post(NOTIFICATIONS + "/" + id + "/resend")
        .then()
        .statusCode(201)
        .header("Location", containsString(NOTIFICATIONS + "/"))
        .extract()
        .path("id");
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
