package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static io.slotwright.notification.BookingBuilder.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.event.CustomerErased;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.notification.config.NotificationLock;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import io.slotwright.notification.operator.flow.SendDigests;
import io.slotwright.testing.kit.ConsumedEvents;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(claims = @Claim(key = "organisation_id", value = OperatorMailsTest.OURS))
class OperatorMailsTest extends ServiceTest {

  static final String OURS = "0190a000-0000-7000-8000-000000000001";
  private static final String THEIRS = "0190a000-0000-7000-8000-000000000002";
  private static final String PATH = "/api/v1/notifications/operator-mails/";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Instant SOON = Instant.now().plus(2, ChronoUnit.DAYS);

  @Inject Pool pool;
  @Inject SendDigests digests;

  private final String desk = someone();
  private final UUID point = UUID.randomUUID();

  @BeforeEach
  void aKnownPoint() {
    events.tell(point(point));
    await().until(() -> known(point));
  }

  @AfterEach
  void nobodyListens() {
    pool.query("DELETE FROM operator_mail").executeAndAwait();
  }

  @Test
  void nobodyHearsAnythingUnlessTheyWantTo() {
    given()
        .get(PATH + point)
        .then()
        .statusCode(200)
        .body("emails", empty())
        .body("locale", equalTo("en"))
        .body("new_bookings", equalTo("never"))
        .body("digest_at", equalTo("08:00"));
  }

  @Test
  void operatorsSayWhatTheyWantToHear() {
    // when
    set("at_once").statusCode(200).body("emails", contains(desk));
    // then
    given()
        .get(PATH + point)
        .then()
        .body("emails", contains(desk))
        .body("locale", equalTo("uk"))
        .body("new_bookings", equalTo("at_once"))
        .body("digest_at", equalTo("08:00"));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    given()
        .contentType(ContentType.JSON)
        .body(
            """
            {"emails": ["nobody", null], "locale": "fr", "new_bookings": "hourly",
             "digest_at": "24:00"}
            """)
        .put(PATH + point)
        .then()
        .statusCode(422)
        .body(
            "violations.pointer",
            containsInAnyOrder("/emails/0", "/emails/1", "/locale", "/new_bookings", "/digest_at"));
  }

  @Test
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = THEIRS))
  void anotherOrganisationsPointDoesNotExist() {
    given().get(PATH + point).then().statusCode(404).body("code", equalTo("not-found"));
    set("at_once").statusCode(404);
    given().get(PATH + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aNewBookingIsToldAtOnce() {
    // given
    set("at_once");
    // when
    events.tell(booking("Olena <b>K.</b>").build());
    // then
    Received mail = mailbox.await(desk, 1).getFirst();
    assertThat(mail.subject()).isEqualTo("Новий запис: Tyre Centre Podil");
    assertThat(mail.text()).contains("Seasonal tyre change").contains("Olena");
    assertThat(mail.html()).doesNotContain("<b>K");
    assertThat(mail.text()).doesNotContain("/manage/").doesNotContain("/preferences");
  }

  @Test
  void whatOperatorsDoTheyKnow() throws InterruptedException {
    // given
    set("at_once");
    // when
    events.tell(
        booking("Olena K.").doneBy("operator").build(),
        booking("Olena K.").that(What.RESCHEDULED, BookingStatus.CONFIRMED).build());
    // then
    assertThat(mailbox.afterAWhile(desk)).isEmpty();
  }

  @Test
  void theDigestTellsWhatHasHappenedOnce() {
    // given
    set("digest");
    BookingBuilder cancelled = booking("Cancelled");
    events.tell(
        booking("Olena K.").build(),
        cancelled.build(),
        cancelled.atVersion(2).that(What.CANCELLED, BookingStatus.CANCELLED_BY_CUSTOMER).build(),
        booking("Moved").atVersion(2).that(What.DISPLACED, BookingStatus.CONFIRMED).build());
    UUID dead = UUID.randomUUID();
    events.tell(booking("Nobody").withId(dead).by("Nobody", "no address at all", "en").build());
    await().until(() -> isDead(dead));
    // when
    send();
    // then
    Received mail = mailbox.await(desk, 1).getFirst();
    assertThat(mail.subject()).isEqualTo("Підсумок: Tyre Centre Podil");
    assertThat(mail.text())
        .contains("Нові записи", "Olena K.", "Потребують нового часу", "Moved")
        .contains(
            "Листи, які не дійшли", "no address at all · booking-confirmed · recipient-invalid")
        .doesNotContain("Cancelled");
    // and then there are only those that still need a new time
    send();
    assertThat(mailbox.await(desk, 2).get(1).text())
        .contains("Moved")
        .doesNotContain("Olena", "no address");
  }

  @Test
  void thereIsNoDigestOfNothing() throws InterruptedException {
    // given
    set("digest");
    // when
    send();
    // then
    assertThat(mailbox.afterAWhile(desk)).isEmpty();
    assertThat(due()).isAfter(Instant.now());
  }

  @Test
  void whoWantsNoNewBookingsStillHearsOfTrouble() {
    // given
    set("never");
    events.tell(
        booking("Olena K.").build(),
        booking("Moved").atVersion(2).that(What.DISPLACED, BookingStatus.CONFIRMED).build());
    await().until(() -> bookings() == 2);
    // when
    send();
    // then
    assertThat(mailbox.await(desk, 1).getFirst().text()).contains("Moved").doesNotContain("Olena");
  }

  @Test
  void aDigestForgetsErasedCustomersAndKeepsTheOthers() {
    // given
    set("digest");
    UUID erased = UUID.randomUUID();
    events.tell(
        booking("Forgotten").withId(erased).build(),
        booking("Olena K.").build(),
        booking("Forgotten, too")
            .withId(erased)
            .atVersion(2)
            .that(What.DISPLACED, BookingStatus.CONFIRMED)
            .build());
    send();
    mailbox.await(desk, 1);
    assertThat(storedDigest()).contains("Forgotten", "Olena K.");
    // when
    CustomerErased event = tooOld(erased);
    events.tell(event);
    new ConsumedEvents(pool).await(event);
    // then
    assertThat(storedDigest()).contains("Olena K.").doesNotContain("Forgotten");
  }

  @Test
  void aDigestWaitsForAnErasure() {
    // given
    set("digest");
    UUID erased = UUID.randomUUID();
    events.tell(booking("Forgotten").withId(erased).build(), booking("Olena K.").build());
    await().until(() -> bookings() == 2);
    await().until(this::isSettled);
    // when
    SqlConnection erasure = pool.getConnection().await().atMost(PATIENCE);
    erasure.query("BEGIN").executeAndAwait();
    NotificationLock.CUSTOMERS_ERASED.take(erasure).await().atMost(PATIENCE);
    pool.query("UPDATE operator_mail SET digest_due = now()").executeAndAwait();
    CompletionStage<?> digest = digests.send().subscribeAsCompletionStage();
    await().until(this::somebodyWaits);
    erasure.preparedQuery("DELETE FROM booking WHERE id = $1").executeAndAwait(Tuple.of(erased));
    erasure.query("COMMIT").executeAndAwait();
    erasure.close().await().atMost(PATIENCE);
    // then
    assertThat(digest).succeedsWithin(PATIENCE);
    assertThat(mailbox.await(desk, 1).getFirst().text())
        .contains("Olena K.")
        .doesNotContain("Forgotten");
  }

  @Test
  void theAddressesOfAPointThatIsGoneAreForgotten() {
    // given
    set("digest");
    // when
    events.tell(deleted(point));
    // then
    await()
        .until(
            () -> pool.query("SELECT FROM operator_mail").executeAndAwait().rowCount(),
            rows -> rows == 0);
  }

  private static ServicePointChanged deleted(UUID id) {
    ServicePointChanged known = point(id);
    return new ServicePointChanged(
        id,
        known.version() + 1,
        Instant.now(),
        known.organisationId(),
        known.name(),
        known.address(),
        known.timezone(),
        known.contactEmail(),
        known.autoConfirm(),
        known.minNoticeMinutes(),
        known.bookingHorizonDays(),
        known.holdMinutes(),
        known.cancellationDeadlineMinutes(),
        known.minutesEarly(),
        known.confirmGuests(),
        known.challenge(),
        known.limits(),
        known.reminders(),
        known.quietHours(),
        true);
  }

  private ValidatableResponse set(String newBookings) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            """
            {"emails": ["%s"], "locale": "uk", "new_bookings": "%s", "digest_at": "08:00"}
            """
                .formatted(desk, newBookings))
        .put(PATH + point)
        .then();
  }

  private BookingBuilder booking(String customer) {
    return aBookingOf(someone())
        .atPoint(point)
        .ofOrganisation(ORGANISATION)
        .startingAt(SOON.toString())
        .by(customer, someone(), "en");
  }

  private static CustomerErased tooOld(UUID booking) {
    return new CustomerErased(
        UUID.randomUUID(), 1, Instant.now(), ORGANISATION, null, null, false, List.of(booking));
  }

  private String storedDigest() {
    return pool.preparedQuery("SELECT link FROM delivery WHERE recipient = $1")
        .executeAndAwait(Tuple.of(desk))
        .iterator()
        .next()
        .getString(0);
  }

  private boolean somebodyWaits() {
    return pool.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
            .executeAndAwait()
            .rowCount()
        > 0;
  }

  private void send() {
    await().until(this::isSettled);
    pool.query("UPDATE operator_mail SET digest_due = now()").executeAndAwait();
    digests.send().await().atMost(Duration.ofSeconds(30));
  }

  /// Whether the bookings have been heard of.
  private boolean isSettled() {
    return pool.preparedQuery(
                "SELECT FROM delivery WHERE service_point_id = $1 AND status IN ('queued', 'failed')")
            .executeAndAwait(Tuple.of(point))
            .rowCount()
        == 0;
  }

  private boolean known(UUID id) {
    return pool.preparedQuery("SELECT FROM service_point WHERE id = $1")
            .executeAndAwait(Tuple.of(id))
            .rowCount()
        == 1;
  }

  private boolean isDead(UUID booking) {
    return pool.preparedQuery("SELECT FROM delivery WHERE booking_id = $1 AND status = 'dead'")
            .executeAndAwait(Tuple.of(booking))
            .rowCount()
        == 1;
  }

  private int bookings() {
    return pool.preparedQuery("SELECT FROM booking WHERE service_point_id = $1")
        .executeAndAwait(Tuple.of(point))
        .rowCount();
  }

  private Instant due() {
    return pool.query("SELECT digest_due FROM operator_mail")
        .executeAndAwait()
        .iterator()
        .next()
        .getOffsetDateTime(0)
        .toInstant();
  }
}
