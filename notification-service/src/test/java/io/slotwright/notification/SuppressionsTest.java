package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static io.slotwright.notification.BookingBuilder.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import io.slotwright.notification.infrastructure.ScriptedSmtp;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(claims = @Claim(key = "organisation_id", value = SuppressionsTest.OURS))
class SuppressionsTest extends ServiceTest {

  static final String OURS = "0190a000-0000-7000-8000-000000000001";
  private static final String THEIRS = "0190a000-0000-7000-8000-000000000002";
  private static final String NOTIFICATIONS = "/api/v1/notifications";
  private static final String SUPPRESSIONS = NOTIFICATIONS + "/suppressions";

  @Inject Pool pool;
  @Inject MeterRegistry meters;

  private final String recipient = someone();
  private ScriptedSmtp server;

  @BeforeEach
  void aServerThatAnswersAsWeWant() throws NoSuchAlgorithmException {
    tellOfThePoint();
    // Mails of earlier tests would be refused as well, and their recipients suppressed.
    // An outcome that is recorded meanwhile may lock the same mails in another order.
    pool.query("DELETE FROM delivery WHERE status IN ('queued', 'failed')")
        .execute()
        .onFailure(PgException.class)
        .retry()
        .atMost(5)
        .await()
        .atMost(Duration.ofSeconds(30));
    server = new ScriptedSmtp(SSLContext.getDefault());
    gate.openTo(server.port());
    gate.hangUp();
  }

  @AfterEach
  void theUsualServer() {
    gate.hangUp();
    server.close();
  }

  @Test
  void anAddressThatDoesNotExistGetsNoFurtherMail() {
    // given
    double before = suppressed();
    server.answering("RCPT", "550 5.1.1 <" + recipient + ">: no such user");
    UUID refused = book(ORGANISATION);
    String id = awaitStatus(refused, "dead");
    server.answering("RCPT", "250 ok");
    // when
    UUID next = book(ORGANISATION);
    // then
    awaitStatus(next, "skipped");
    assertThat(mails(next).getString("items[0].reason")).isEqualTo("suppressed");
    assertThat(mails()).isZero();
    assertThat(suppressed()).isEqualTo(before + 1);
    given()
        .get(SUPPRESSIONS + "/" + recipient)
        .then()
        .statusCode(200)
        .body("address", equalTo(recipient))
        .body("reason", equalTo("hard-bounce"))
        .body("status_code", equalTo("5.1.1"))
        .body("notification_id", equalTo(id))
        .body("since", notNullValue());
    given().get(SUPPRESSIONS).then().body("items.address", hasItem(recipient));
  }

  @Test
  void anyOfItsSpellingsIsThatAddress() {
    // given
    refuse(ORGANISATION);
    String spelling = recipient.replace("@", "+tag@").toUpperCase();
    // when, then
    given().get(SUPPRESSIONS + "/" + spelling).then().statusCode(200);
    given().delete(SUPPRESSIONS + "/" + spelling).then().statusCode(204);
    given().get(SUPPRESSIONS + "/" + recipient).then().statusCode(404);
  }

  @Test
  void anOperatorCanClearIt() {
    // given
    refuse(ORGANISATION);
    UUID skipped = book(ORGANISATION);
    String id = awaitStatus(skipped, "skipped");
    // when
    given().delete(SUPPRESSIONS + "/" + recipient).then().statusCode(204);
    given().post(NOTIFICATIONS + "/" + id + "/retry").then().statusCode(200);
    // then
    awaitStatus(skipped, "sent");
    assertThat(mails()).isEqualTo(1);
    given()
        .delete(SUPPRESSIONS + "/" + recipient)
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  @Test
  void aRetryDoesNotGetAroundIt() {
    // given
    refuse(ORGANISATION);
    UUID skipped = book(ORGANISATION);
    String id = awaitStatus(skipped, "skipped");
    // when
    given().post(NOTIFICATIONS + "/" + id + "/retry").then().statusCode(200);
    // then
    await().until(() -> mails(skipped).getInt("items[0].attempts") == 2);
    awaitStatus(skipped, "skipped");
    assertThat(mails()).isZero();
  }

  @Test
  void aRefusalForAnotherReasonSuppressesNothing() {
    // given
    server.answering("RCPT", "550 5.7.1 blocked by our policy");
    // when
    awaitStatus(book(ORGANISATION), "dead");
    server.answering("RCPT", "550 go away");
    awaitStatus(book(ORGANISATION), "dead");
    server.answering("RCPT", "250 ok").answering("MAIL", "550 5.1.1 sender unknown");
    awaitStatus(book(ORGANISATION), "dead");
    // then
    given().get(SUPPRESSIONS + "/" + recipient).then().statusCode(404);
  }

  @Test
  void itIsThatOrganisationsOnly() {
    // given
    refuse(UUID.fromString(THEIRS));
    // when
    UUID ours = book(ORGANISATION);
    // then
    awaitStatus(ours, "sent");
    given().get(SUPPRESSIONS + "/" + recipient).then().statusCode(404);
    given().delete(SUPPRESSIONS + "/" + recipient).then().statusCode(404);
    given().get(SUPPRESSIONS).then().body("items.address", not(hasItem(recipient)));
  }

  @Test
  void theListIsReadPageByPageNewestFirst() {
    // given
    refuse(ORGANISATION);
    String other = someone();
    refuse(ORGANISATION, other);
    // when
    String next =
        given()
            .get(SUPPRESSIONS + "?limit=1")
            .then()
            .body("items.address", contains(other))
            .extract()
            .path("next_cursor");
    // then
    given()
        .get(SUPPRESSIONS + "?limit=1&cursor=" + next)
        .then()
        .body("items.address", contains(recipient));
  }

  @Test
  void theAddressIsForgottenWithItsMail() {
    // given
    UUID booking = refuse(ORGANISATION);
    // when
    pool.preparedQuery("DELETE FROM delivery WHERE booking_id = $1")
        .executeAndAwait(Tuple.of(booking));
    // then
    given().get(SUPPRESSIONS + "/" + recipient).then().statusCode(200).body("address", nullValue());
    assertThat(pool.query("SELECT suppression::text FROM suppression").executeAndAwait().iterator())
        .toIterable()
        .noneMatch(row -> row.getString(0).contains("@"));
  }

  private UUID refuse(UUID organisation) {
    return refuse(organisation, recipient);
  }

  private UUID refuse(UUID organisation, String address) {
    server.answering("RCPT", "550 5.1.1 no such user");
    UUID booking = book(organisation, address);
    await()
        .until(
            () ->
                pool.preparedQuery("SELECT status FROM delivery WHERE booking_id = $1")
                    .executeAndAwait(Tuple.of(booking))
                    .iterator(),
            rows -> rows.hasNext() && rows.next().getString("status").equals("dead"));
    server.answering("RCPT", "250 ok");
    return booking;
  }

  private UUID book(UUID organisation) {
    return book(organisation, recipient);
  }

  private UUID book(UUID organisation, String address) {
    UUID booking = UUID.randomUUID();
    events.tell(aBookingOf(address).withId(booking).ofOrganisation(organisation).build());
    return booking;
  }

  private String awaitStatus(UUID booking, String status) {
    await()
        .ignoreExceptions()
        .until(() -> status.equals(mails(booking).getString("items[0].status")));
    return mails(booking).getString("items[0].id");
  }

  private JsonPath mails(UUID booking) {
    return given().get(NOTIFICATIONS + "?booking_id=" + booking).jsonPath();
  }

  /// To the recipient; others may come from tests before this one.
  private long mails() {
    return server.messages().stream().filter(mail -> mail.contains(recipient)).count();
  }

  private double suppressed() {
    return meters.find("slotwright_notification_suppressions").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }
}
