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
import io.slotwright.common.guest.PointLimits;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How many mails guests cause: what goes beyond is kept as skipped and not sent.
@QuarkusTest
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class LimitsOfMailsTest extends ServiceTest {

  private static final String NOTIFICATIONS = "/api/v1/notifications";

  @Inject Pool pool;

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
  void countsHoldNoAddress() {
    UUID point = pointWith(new PointLimits(null, null, null, null, null, 5, null));
    book(point, 1, "guest");
    mailbox.await(recipient, 1);

    assertThat(keys()).isNotEmpty().noneMatch(key -> key.contains("example.test"));
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
    return StreamSupport.stream(
            pool.query("SELECT key FROM mail_usage")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .spliterator(),
            false)
        .map(row -> row.getString(0))
        .toList();
  }
}
