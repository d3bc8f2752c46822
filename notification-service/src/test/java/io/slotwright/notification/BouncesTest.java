package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static io.slotwright.notification.BookingBuilder.ORGANISATION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.event.Topics;
import io.slotwright.notification.bounce.flow.MailboxTurn;
import io.slotwright.notification.bounce.flow.ReadBounceMailbox;
import io.slotwright.notification.infrastructure.BounceServer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BounceServer.class)
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(claims = @Claim(key = "organisation_id", value = BouncesTest.OURS))
class BouncesTest extends ServiceTest {

  static final String OURS = "0190a000-0000-7000-8000-000000000001";
  private static final String NOTIFICATIONS = "/api/v1/notifications";
  private static final String HOOK = NOTIFICATIONS + "/bounces";
  private static final String SUPPRESSIONS = NOTIFICATIONS + "/suppressions/";

  @Inject Pool pool;
  @Inject ReadBounceMailbox read;
  @Inject MailboxTurn turn;

  @ConfigProperty(name = "slotwright.notification.bounces.token")
  String token;

  private final String recipient = someone();
  private final UUID booking = UUID.randomUUID();
  private BounceServer server;

  @BeforeEach
  void aMailThatWasSent() {
    tellOfThePoint();
    events.tell(aBookingOf(recipient).withId(booking).ofOrganisation(ORGANISATION).build());
    awaitStatus("sent");
  }

  @Test
  void aMailThatCameBackIsDeadAndItsAddressSuppressed() {
    // when
    post(bounce("failed", "5.1.1"));
    // then
    String id = awaitStatus("dead");
    given()
        .get(NOTIFICATIONS + "/" + id)
        .then()
        .body("failure", equalTo("bounced-5.1.1"))
        .body("sent_at", nullValue());
    given()
        .get(NOTIFICATIONS + "/" + id + "/log")
        .then()
        .body("items.outcome", contains("sent", "dead"))
        .body("items[1].reason", equalTo("bounced-5.1.1"));
    given()
        .get(SUPPRESSIONS + recipient)
        .then()
        .statusCode(200)
        .body("reason", equalTo("hard-bounce"))
        .body("status_code", equalTo("5.1.1"))
        .body("notification_id", equalTo(id));
    assertThat(
            events.awaitIn(
                Topics.DELIVERY,
                told -> told.key().equals(booking.toString()) && told.value().contains("\"dead\"")))
        .noneMatch(told -> told.value().contains(recipient));
  }

  @Test
  void whatServersPostTwiceHasOneEffect() {
    // given
    post(bounce("failed", "5.1.1"));
    String id = awaitStatus("dead");
    given().delete(SUPPRESSIONS + recipient).then().statusCode(204);
    // when
    post(bounce("failed", "5.1.1"));
    // then
    given().get(SUPPRESSIONS + recipient).then().statusCode(404);
    given()
        .get(NOTIFICATIONS + "/" + id + "/log")
        .then()
        .body("items.outcome", contains("sent", "dead"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.2.2", "5.7.1", "4.4.7"})
  void aMailThatCameBackForAnotherReasonIsDeadOnly(String code) {
    // when
    post(bounce("failed", code));
    // then
    awaitStatus("dead");
    given().get(SUPPRESSIONS + recipient).then().statusCode(404);
  }

  @Test
  void aDelayIsNotedOnce() {
    // when
    post(bounce("delayed", "4.4.1"));
    post(bounce("delayed", "4.4.1"));
    // then
    String id = awaitStatus("sent");
    given()
        .get(NOTIFICATIONS + "/" + id + "/log")
        .then()
        .body("items.outcome", contains("sent", "delayed"))
        .body("items[1].reason", equalTo("4.4.1"));
    given().get(SUPPRESSIONS + recipient).then().statusCode(404);
  }

  @Test
  void aComplaintSuppressesTheAddress() {
    // when
    post(complaint());
    // then
    String id = awaitStatus("sent");
    given()
        .get(SUPPRESSIONS + recipient)
        .then()
        .body("reason", equalTo("complaint"))
        .body("status_code", nullValue());
    given()
        .get(NOTIFICATIONS + "/" + id + "/log")
        .then()
        .body("items.outcome", contains("sent", "complained"));
    // and again, after an operator has talked to the customer
    given().delete(SUPPRESSIONS + recipient).then().statusCode(204);
    post(complaint());
    given().get(SUPPRESSIONS + recipient).then().statusCode(404);
  }

  @Test
  void whatIsForgedChangesNothing() {
    // when
    post(bounce("failed", "5.1.1").replace(recipient, "other-" + recipient));
    post(bounce("failed", "5.1.1").replace(booking.toString(), UUID.randomUUID().toString()));
    post("Subject: I am away\n\nUntil Monday.\n");
    post("");
    // then
    awaitStatus("sent");
    given().get(SUPPRESSIONS + recipient).then().statusCode(404);
  }

  @Test
  void aConfirmationIsSentInTheNameOfAnOrganisation() {
    // given
    UUID confirmation = UUID.randomUUID();
    String guest = someone();
    Instant now = Instant.now();
    events.tell(
        new GuestConfirmationRequested(
            confirmation,
            1,
            now,
            BookingBuilder.POINT,
            "Tyre Centre Podil",
            ZoneId.of("Europe/Kyiv"),
            now.plusSeconds(7200),
            now.plusSeconds(10800),
            "Olena K.",
            guest,
            "en",
            now.plusSeconds(1800),
            ORGANISATION));
    mailbox.await(guest, 1);
    // when
    post(
        bounce("failed", "5.1.1")
            .replace(recipient, guest)
            .replace(booking + ".booking-confirmed", confirmation + ".guest-confirmation"));
    // then
    given().get(SUPPRESSIONS + guest).then().statusCode(200);
  }

  @Test
  void onlyWhoKnowsTheSecretMayPost() {
    for (String wrong : List.of("", "x", token + "x", token.substring(1))) {
      post(bounce("failed", "5.1.1"), wrong).statusCode(404).body("code", equalTo("not-found"));
    }
    given()
        .contentType("message/rfc822")
        .body(bounce("failed", "5.1.1").getBytes(UTF_8))
        .post(HOOK)
        .then()
        .statusCode(404);
    awaitStatus("sent");
  }

  @Test
  void aReportHasABoundedLength() {
    post("Subject: long\n\n" + "x".repeat(1024 * 1024), token).statusCode(413);
  }

  @Test
  void theMailboxIsReadOnce() {
    // given
    server.receive(bounce("failed", "5.1.1"));
    server.receive("From: someone@example.test\nSubject: hello\n\nNot a report.\n");
    assertThat(server.unread()).isEqualTo(2);
    // when
    read.read().await().atMost(Duration.ofSeconds(30));
    // then
    awaitStatus("dead");
    given().get(SUPPRESSIONS + recipient).then().statusCode(200);
    assertThat(server.unread()).isZero();
  }

  @Test
  void oneReplicaAtATimeReadsTheMailbox() {
    // given
    server.receive(bounce("failed", "5.1.1"));
    Instant now = Instant.now();
    assertThat(turn.take(now, now.plusSeconds(60)).await().atMost(Duration.ofSeconds(10))).isTrue();
    // when
    read.read().await().atMost(Duration.ofSeconds(30));
    // then
    assertThat(server.unread()).isEqualTo(1);
    turn.end(now).await().atMost(Duration.ofSeconds(10));
    read.read().await().atMost(Duration.ofSeconds(30));
    assertThat(server.unread()).isZero();
  }

  @Test
  void aMessageIsReadAgainWhenItsEffectWasNotCommitted() {
    // given
    server.receive(bounce("failed", "5.1.1"));
    pool.query("ALTER TABLE delivery_log RENAME TO delivery_log_away").executeAndAwait();
    // when
    try {
      read.read().await().atMost(Duration.ofSeconds(30));
    } finally {
      pool.query("ALTER TABLE delivery_log_away RENAME TO delivery_log").executeAndAwait();
    }
    // then
    assertThat(server.unread()).isEqualTo(1);
    read.read().await().atMost(Duration.ofSeconds(30));
    awaitStatus("dead");
    assertThat(server.unread()).isZero();
  }

  private void post(String message) {
    post(message, token).statusCode(204);
  }

  private static ValidatableResponse post(String message, String secret) {
    return given()
        .contentType("message/rfc822")
        .header("Bounce-Token", secret)
        .body(message.getBytes(UTF_8))
        .post(HOOK)
        .then();
  }

  private String bounce(String action, String code) {
    return """
    From: MAILER-DAEMON@example.test
    To: bounces@slotwright.example
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="part"

    --part
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.example.test

    Final-Recipient: rfc822; %s
    Action: %s
    Status: %s

    --part
    Content-Type: text/rfc822-headers

    Message-ID: <%s.booking-confirmed.1@slotwright>

    --part--
    """
        .formatted(recipient, action, code, booking);
  }

  private String complaint() {
    return """
    From: abuse@example.test
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=feedback-report; boundary="part"

    --part
    Content-Type: message/feedback-report

    Feedback-Type: abuse
    Version: 1

    --part
    Content-Type: message/rfc822

    To: <%s>
    Message-ID: <%s.booking-confirmed.1@slotwright>

    Hello
    --part--
    """
        .formatted(recipient, booking);
  }

  private String awaitStatus(String status) {
    await().ignoreExceptions().until(() -> status.equals(list().getString("items[0].status")));
    return list().getString("items[0].id");
  }

  private JsonPath list() {
    return given().get(NOTIFICATIONS + "?booking_id=" + booking).jsonPath();
  }
}
