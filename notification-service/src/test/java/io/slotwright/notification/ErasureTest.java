package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static io.slotwright.notification.BookingBuilder.ORGANISATION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.event.CustomerErased;
import io.slotwright.common.event.ErasureReported;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.EventJson;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.common.event.Topics;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.notification.suppression.SuppressionReason;
import io.slotwright.notification.suppression.flow.SuppressMailboxes;
import io.slotwright.testing.kit.ConsumedEvents;
import io.slotwright.testing.kit.WholeDatabase;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of a customer whom their organisation has erased.
@QuarkusTest
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class ErasureTest extends ServiceTest {

  @Inject Pool pool;
  @Inject LinkTokens tokens;
  @Inject SuppressMailboxes suppress;

  private final String recipient = someone();
  private final String desk = someone();
  private final UUID booking = UUID.randomUUID();

  @BeforeEach
  void aKnownPoint() {
    tellOfThePoint();
  }

  @AfterEach
  void nobodyListens() {
    pool.query("DELETE FROM operator_mail").executeAndAwait();
  }

  @Test
  void nothingOfThemIsLeftInAnyTableAndTheMailsStayCounted() throws IOException {
    // given
    tellOperators();
    events.tell(theBooking(), link());
    choose();
    events.put(Topics.BOOKING, booking.toString(), EventJson.write(theBooking()).replace("}", ""));
    mailbox.await(recipient, 2);
    await().until(() -> database().rowsContaining(recipient).containsKey("dead_letter"));
    awaitStatus("sent");
    mailbox.await(desk, 1);
    complain();
    // when
    CustomerErased erased = erased(true);
    apply(erased);
    // then
    await().until(() -> database().rowsContaining(recipient).isEmpty());
    mails()
        .body("items.status", contains("sent"))
        .body("items.recipient", contains(""))
        .body("items.attempts", contains(1));
    ErasureReported report = reportOf(erased);
    assertThat(report.service()).isEqualTo("notification-service");
    assertThat(report.erased())
        .containsEntry("bookings", 1L)
        .containsEntry("mails", 1L)
        .containsEntry("links", 1L)
        .containsEntry("preferences", 1L)
        .containsEntry("operator_mails", 1L)
        .containsEntry("dead_letters", 1L);
    assertThat(report.left().values()).containsOnly(0L);
    assertThat(report.kept()).isEqualTo(Map.of("suppressions", 1L));
    given()
        .get("/api/v1/notifications/suppressions/" + recipient)
        .then()
        .statusCode(200)
        .body("reason", equalTo("complaint"))
        .body("address", nullValue());
  }

  @Test
  void onlyWhatIsOfTheBookingsIsErasedWhenTheyAreTooOld() throws IOException {
    // given
    events.tell(theBooking(), link());
    choose();
    mailbox.await(recipient, 2);
    awaitStatus("sent");
    // when
    CustomerErased old =
        new CustomerErased(
            UUID.randomUUID(), 1, Instant.now(), ORGANISATION, null, null, false, List.of(booking));
    apply(old);
    // then
    assertThat(database().rowsContaining(recipient)).containsExactly(Map.entry("delivery", 1L));
    assertThat(database().rowsContaining(tokens.pseudonymOfMailbox(recipient)))
        .containsKey("preference");
    mails().body("items.status", contains("sent")).body("items.recipient", contains(""));
    ErasureReported report = reportOf(old);
    assertThat(report.erased())
        .containsEntry("bookings", 1L)
        .containsEntry("mails", 1L)
        .containsEntry("links", 0L)
        .containsEntry("preferences", 0L);
    assertThat(report.left().values()).containsOnly(0L);
    assertThat(report.kept().values()).containsOnly(0L);
  }

  @Test
  void mailsOnTheWayAreNotSent() {
    // given
    gate.close();
    events.tell(theBooking());
    await().until(() -> database().rowsContaining(recipient).containsKey("delivery"));
    // when
    apply(erased(true));
    // then
    mails().body("items.status", contains("skipped")).body("items.reason", contains("erased"));
    String id = mails().extract().path("items[0].id");
    given().post("/api/v1/notifications/" + id + "/retry").then().statusCode(409);
    assertThat(database().rowsContaining(recipient)).isEmpty();
  }

  @Test
  void whatComesLateIsStoredWithoutThem() {
    // given
    apply(erased(true));
    // when
    BookingChanged last =
        aBookingOf(recipient)
            .withId(booking)
            .atVersion(2)
            .that(What.CANCELLED, BookingStatus.CANCELLED_BY_OPERATOR)
            .build();
    BookingChanged behind = aBookingOf(someone()).build();
    events.tell(theBooking(), last, behind);
    // then
    mailbox.await(behind.customer().email(), 1);
    await().until(() -> stored(booking));
    assertThat(database().rowsContaining(recipient)).isEmpty();
    mails().body("items.size()", equalTo(0));
  }

  @Test
  void othersKeepWhatIsTheirs() {
    // given
    UUID theirs = UUID.randomUUID();
    BookingChanged known =
        aBookingOf(recipient).withId(theirs).ofOrganisation(UUID.randomUUID()).build();
    events.tell(known, link(), confirmationOf(UUID.randomUUID()), confirmationOf(ORGANISATION));
    mailbox.await(recipient, 4);
    // when
    CustomerErased erased = erased(false);
    apply(erased);
    // then
    assertThat(database().rowsContaining(recipient))
        .containsEntry("booking", 1L)
        .containsEntry("delivery", 3L);
  }

  private void choose() {
    pool.preparedQuery("INSERT INTO preference VALUES ($1, $2, '{}', 'uk', now())")
        .execute(Tuple.of(ORGANISATION, tokens.pseudonymOfMailbox(recipient)))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  /// Names their address wherever their name is.
  private BookingChanged theBooking() {
    return aBookingOf(recipient).withId(booking).by("Olena " + recipient, recipient, "en").build();
  }

  private void tellOperators() {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("emails", List.of(desk), "new_bookings", "at_once"))
        .put("/api/v1/notifications/operator-mails/" + BookingBuilder.POINT)
        .then()
        .statusCode(200);
  }

  private void complain() {
    suppress
        .suppress(
            pool, ORGANISATION, recipient, SuppressionReason.COMPLAINT, null, mailOfTheBooking())
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private UUID mailOfTheBooking() {
    return UUID.fromString(mails().extract().path("items[0].id"));
  }

  private MyBookingsLinkRequested link() {
    Instant now = Instant.now();
    return new MyBookingsLinkRequested(
        UUID.randomUUID(), 1, now, recipient, "en", now.plusSeconds(1800));
  }

  private GuestConfirmationRequested confirmationOf(UUID organisation) {
    Instant now = Instant.now();
    return new GuestConfirmationRequested(
        UUID.randomUUID(),
        1,
        now,
        BookingBuilder.POINT,
        "Tyre Centre Podil",
        ZoneId.of("Europe/Kyiv"),
        now.plusSeconds(7200),
        now.plusSeconds(9000),
        "Olena K.",
        recipient,
        "en",
        now.plusSeconds(1800),
        organisation);
  }

  private CustomerErased erased(boolean everywhere) {
    return new CustomerErased(
        UUID.randomUUID(),
        1,
        Instant.now(),
        ORGANISATION,
        tokens.pseudonymOfAddress(recipient),
        tokens.pseudonymOfMailbox(recipient),
        everywhere,
        List.of(booking));
  }

  private void apply(Event event) {
    events.tell(event);
    new ConsumedEvents(pool).await(event);
  }

  private ErasureReported reportOf(CustomerErased erased) throws IOException {
    String key = erased.key();
    String json =
        events.awaitIn(Topics.ERASURE_REPORTED, record -> key.equals(record.key())).stream()
            .filter(record -> key.equals(record.key()))
            .findFirst()
            .orElseThrow()
            .value();
    return EventJson.read(json.getBytes(UTF_8), ErasureReported.class);
  }

  private boolean stored(UUID id) {
    return database().rowsContaining(id.toString()).containsKey("booking");
  }

  private WholeDatabase database() {
    return new WholeDatabase(pool);
  }

  private void awaitStatus(String status) {
    await().untilAsserted(() -> mails().body("items.status", contains(status)));
  }

  private ValidatableResponse mails() {
    return given().get("/api/v1/notifications?booking_id=" + booking).then().statusCode(200);
  }
}
