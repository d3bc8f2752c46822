package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.notification.delivery.flow.ForgetLinkMails;
import io.slotwright.notification.delivery.flow.TidyMailUsage;
import io.slotwright.plumbing.pace.Progress;
import io.slotwright.plumbing.postgres.Rows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Limits of the mails that guests cause: mails beyond a limit are stored as skipped and not sent.
@QuarkusTest
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class LimitsOfMailsTest extends ServiceTest {

  private static final String NOTIFICATIONS = "/api/v1/notifications";

  @Inject Pool pool;
  @Inject ForgetLinkMails forgetLinkMails;
  @Inject TidyMailUsage tidyMailUsage;

  private final String recipient = someone();

  @Test
  void aMailboxGetsNoMoreThanThePointLets() throws InterruptedException {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, 3, null));
    List<UUID> bookings = book(point, 8, "guest");

    assertThat(mailbox.await(recipient, 3)).hasSize(3);
    assertThat(mailbox.afterAWhile(recipient)).hasSize(3);
    assertThat(bookings.stream().map(this::status)).filteredOn("skipped"::equals).hasSize(5);
  }

  @Test
  void aSkippedMailSaysWhyAndCanBeSentByAnOperator() {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, 1, null));
    List<UUID> bookings = book(point, 2, "guest");
    UUID skipped = await().until(() -> skippedOf(bookings), id -> id != null);

    String id =
        given()
            .get(NOTIFICATIONS + "?status=skipped&booking_id=" + skipped)
            .then()
            .statusCode(200)
            .body("items[0].reason", equalTo("recipient-limit"))
            .body("items[0].failure", nullValue())
            .body("items[0].attempts", equalTo(0))
            .extract()
            .path("items[0].id");
    given()
        .post(NOTIFICATIONS + "/" + id + "/retry")
        .then()
        .statusCode(200)
        .body("reason", nullValue());

    assertThat(mailbox.await(recipient, 2)).hasSize(2);
  }

  @Test
  void anotherSpellingIsTheSameMailbox() {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, 1, null));
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    String tagged = recipient.replace("@", "+tyres@").toUpperCase();

    events.tell(booking(first, point, recipient, "guest"), booking(second, point, tagged, "guest"));

    await().until(() -> status(second), status -> status != null);
    assertThat(List.of(status(first), status(second))).containsOnlyOnce("skipped");
  }

  @Test
  void aPointSendsNoMoreWithinAnHour() {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, null, 2));
    List<UUID> bookings = IntStream.range(0, 4).mapToObj(i -> UUID.randomUUID()).toList();

    bookings.forEach(id -> events.tell(booking(id, point, someone(), "guest")));

    UUID skipped = await().until(() -> skippedOf(bookings), id -> id != null);
    given()
        .get(NOTIFICATIONS + "?booking_id=" + skipped)
        .then()
        .body("items[0].reason", equalTo("point-limit"));
    await().until(() -> bookings.stream().filter(id -> "sent".equals(status(id))).count() == 2);
  }

  @Test
  void whatOperatorsDoIsNotCounted() {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, 1, 1));

    book(point, 4, "operator");

    assertThat(mailbox.await(recipient, 4)).hasSize(4);
  }

  @Test
  void movingOneBookingAgainAndAgainCountsToo() {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, 2, null));
    UUID id = UUID.randomUUID();
    events.tell(booking(id, point, recipient, "guest"));
    for (int version = 2; version < 6; version++) {
      events.tell(
          aBookingOf(recipient)
              .withId(id)
              .atPoint(point)
              .atVersion(version)
              .that(What.RESCHEDULED, BookingStatus.CONFIRMED)
              .doneBy("customer")
              .build());
    }

    await()
        .until(
            () ->
                given()
                        .get(NOTIFICATIONS + "?status=skipped&booking_id=" + id)
                        .jsonPath()
                        .getList("items")
                        .size()
                    == 3);
  }

  @Test
  void anEventThatDoesNotSayWhoActedIsCounted() {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, 1, null));

    List<UUID> bookings = book(point, 2, null);

    await().until(() -> skippedOf(bookings), id -> id != null);
  }

  @Test
  void theSameEventAgainIsNotCounted() {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, 2, null));
    BookingChanged first = booking(UUID.randomUUID(), point, recipient, "guest");

    events.tell(first, first, first);
    events.tell(booking(UUID.randomUUID(), point, recipient, "guest"));

    assertThat(mailbox.await(recipient, 2)).hasSize(2);
  }

  @Test
  void mailsToConfirmCountLikeThoseOfBookings() throws InterruptedException {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, 3, null));
    book(point, 1, "guest");

    List<UUID> asked = askToConfirm(point, 4, Duration.ofMinutes(15));

    assertThat(mailbox.await(recipient, 3)).hasSize(3);
    assertThat(mailbox.afterAWhile(recipient)).hasSize(3);
    assertThat(asked.stream().map(this::reason))
        .filteredOn("skipped recipient-limit"::equals)
        .hasSize(2);
  }

  @Test
  void mailsToConfirmCountForThePointAndItsOrganisation() {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, null, 1));

    List<UUID> asked = askToConfirm(point, 2, Duration.ofMinutes(15));

    assertThat(asked.stream().map(this::reason)).containsOnlyOnce("skipped point-limit");
    assertThat(keys()).contains("organisation:" + BookingBuilder.ORGANISATION);
  }

  @Test
  void anAddressThatWasNotMailedIsDeletedAsWell() {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, 1, null));

    List<UUID> asked = askToConfirm(point, 2, Duration.ofSeconds(3));

    await()
        .untilAsserted(
            () -> {
              forgetLinkMails.forget().await().atMost(Duration.ofSeconds(10));
              assertThat(asked.stream().map(this::reason)).containsOnlyNulls();
            });
  }

  @Test
  void moreEndedCountsThanABatchAreForgottenAtOnce() {
    pool.query(
            """
            INSERT INTO mail_usage (key, used, most, until)
            SELECT 'flood:' || number, 1, 1, now() FROM generate_series(1, 20001) AS number
            """)
        .executeAndAwait();

    forgetEndedCounts();

    assertThat(keys()).noneMatch(key -> key.startsWith("flood:"));
  }

  @Test
  void countsHoldNoAddress() {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, 5, null));
    book(point, 1, "guest");
    mailbox.await(recipient, 1);

    assertThat(keys()).isNotEmpty().noneMatch(key -> key.contains("example.test"));
  }

  /// Runs the job as its repeater does.
  private void forgetEndedCounts() {
    Progress progress;
    do {
      progress = tidyMailUsage.tidy().await().atMost(Duration.ofSeconds(10));
    } while (progress == Progress.MORE);
  }

  private UUID pointWith(PointLimits limits) {
    UUID point = UUID.randomUUID();
    events.tell(point(point, limits));
    await()
        .until(
            () ->
                pool.query("SELECT 1 FROM service_point WHERE id = '%s'".formatted(point))
                        .execute()
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .size()
                    == 1);
    return point;
  }

  private List<UUID> book(UUID point, int times, @Nullable String actor) {
    List<UUID> bookings = IntStream.range(0, times).mapToObj(i -> UUID.randomUUID()).toList();
    bookings.forEach(id -> events.tell(booking(id, point, recipient, actor)));
    await().until(() -> bookings.stream().allMatch(id -> status(id) != null));
    return bookings;
  }

  private List<UUID> askToConfirm(UUID point, int times, Duration lifetime) {
    List<UUID> requests = IntStream.range(0, times).mapToObj(i -> UUID.randomUUID()).toList();
    Instant now = Instant.now();
    requests.forEach(
        id ->
            events.tell(
                new GuestConfirmationRequested(
                    id,
                    1,
                    now,
                    point,
                    "Tyre Centre",
                    ZoneId.of("Europe/Kyiv"),
                    now,
                    now.plusSeconds(3600),
                    "Olena K.",
                    recipient,
                    "en",
                    now.plus(lifetime),
                    BookingBuilder.ORGANISATION)));
    await().until(() -> requests.stream().allMatch(id -> reason(id) != null));
    return requests;
  }

  /// The status and failure of a confirmation mail; null when there is no mail.
  private @Nullable String reason(UUID request) {
    RowSet<Row> rows =
        pool.preparedQuery(
                "SELECT concat_ws(' ', status, failure) FROM delivery WHERE link_id = $1")
            .executeAndAwait(Tuple.of(request));
    return Rows.first(rows, row -> row.getString(0)).orElse(null);
  }

  private static BookingChanged booking(UUID id, UUID point, String email, @Nullable String actor) {
    return aBookingOf(email).withId(id).atPoint(point).doneBy(actor).build();
  }

  private @Nullable UUID skippedOf(List<UUID> bookings) {
    return bookings.stream().filter(id -> "skipped".equals(status(id))).findFirst().orElse(null);
  }

  private @Nullable String status(UUID booking) {
    return given()
        .get(NOTIFICATIONS + "?booking_id=" + booking)
        .jsonPath()
        .getString("items[0].status");
  }

  private List<String> keys() {
    RowSet<Row> rows =
        pool.query("SELECT key FROM mail_usage").execute().await().atMost(Duration.ofSeconds(10));
    return Rows.all(rows, row -> row.getString(0));
  }
}
