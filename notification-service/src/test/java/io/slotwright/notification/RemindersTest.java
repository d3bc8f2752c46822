package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.reminder.QuietHours;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import io.slotwright.notification.reminder.flow.FireReminders;
import io.slotwright.notification.reminder.flow.FollowTimeZones;
import io.slotwright.plumbing.postgres.Rows;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reminders, from the events of bookings to the mailbox.
@QuarkusTest
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class RemindersTest extends ServiceTest {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));
  private static final Reminders TWO_HOURS = new Reminders(null, List.of(120));

  @Inject Pool pool;
  @Inject FireReminders fireReminders;
  @Inject FollowTimeZones followTimeZones;

  private final String recipient = someone();
  private final UUID point = UUID.randomUUID();
  private final UUID id = UUID.randomUUID();

  @Test
  void aDueReminderArrivesOnceWithALinkAndACalendarFile() throws InterruptedException {
    // given
    events.tell(reminding(TWO_HOURS));
    // when
    events.tell(bookingIn(Duration.ofMinutes(90)).build());
    // then
    Received mail = awaitReminder("Reminder: your booking at Tyre Centre Podil");
    assertThat(mail.text()).contains("/manage/" + id + "#", "Hello Olena K.,");
    assertThat(mail.attachments()).hasSize(1);
    assertThat(mailbox.afterAWhile(recipient)).hasSize(2);
    assertThat(pending()).isEmpty();
  }

  @Test
  void everyReminderThatThePointSetsArrives() {
    // given
    events.tell(reminding(new Reminders(null, List.of(120, 100))));
    // when
    events.tell(bookingIn(Duration.ofMinutes(90)).build());
    // then
    assertThat(mailbox.await(recipient, 3)).extracting(Received::messageId).doesNotHaveDuplicates();
    await().until(() -> statuses("reminder"), List.of("sent", "sent")::equals);
  }

  @Test
  void aBookingMadeAfterTheMomentIsNotRemindedOf() throws InterruptedException {
    // given
    events.tell(reminding(TWO_HOURS));
    // when
    events.tell(bookingIn(Duration.ofMinutes(90)).happenedAt(NOW).build());
    // then
    mailbox.await(recipient, 1);
    assertThat(mailbox.afterAWhile(recipient)).hasSize(1);
    assertThat(pending()).isEmpty();
  }

  @Test
  void aReminderWaitsForItsMomentAndIsGoneWithItsBooking() {
    // given
    events.tell(reminding(TWO_HOURS));
    events.tell(bookingIn(Duration.ofHours(5)).build());
    await().until(this::pending, List.of(NOW.plus(Duration.ofHours(3)))::equals);
    // when
    events.tell(
        bookingIn(Duration.ofHours(5))
            .atVersion(2)
            .that(What.CANCELLED, BookingStatus.CANCELLED_BY_CUSTOMER)
            .build());
    // then
    await().until(() -> pending().isEmpty());
  }

  @Test
  void aMovedBookingIsRemindedOfAtItsNewTimeOnly() {
    // given
    events.tell(reminding(TWO_HOURS));
    events.tell(bookingIn(Duration.ofHours(5)).build());
    await().until(() -> !pending().isEmpty());
    // when
    events.tell(
        bookingIn(Duration.ofHours(9))
            .atVersion(2)
            .that(What.RESCHEDULED, BookingStatus.CONFIRMED)
            .build());
    // then
    await().until(this::pending, List.of(NOW.plus(Duration.ofHours(7)))::equals);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, -60, 30})
  void aBookingByOtherClocksIsRemindedOfAtItsNewInstantOnly(int minutes) {
    // given
    Duration shift = Duration.ofMinutes(minutes);
    events.tell(reminding(new Reminders(null, List.of(120, 60))));
    events.tell(bookingIn(Duration.ofHours(5)).build());
    await()
        .until(
            this::pending,
            List.of(NOW.plus(Duration.ofHours(3)), NOW.plus(Duration.ofHours(4)))::equals);
    // when
    events.tell(
        bookingIn(Duration.ofHours(5).plus(shift))
            .atVersion(2)
            .that(What.CLOCKS_CHANGED, BookingStatus.CONFIRMED)
            .build());
    // then
    await()
        .until(
            this::pending,
            List.of(
                    NOW.plus(Duration.ofHours(3)).plus(shift),
                    NOW.plus(Duration.ofHours(4)).plus(shift))
                ::equals);
  }

  @Test
  void anOlderVersionThatComesLateChangesNoReminder() {
    // given
    events.tell(reminding(TWO_HOURS));
    events.tell(bookingIn(Duration.ofHours(5)).atVersion(2).build());
    await().until(() -> !pending().isEmpty());
    // when
    events.tell(bookingIn(Duration.ofHours(9)).build());
    events.tell(bookingIn(Duration.ofHours(4)).withId(UUID.randomUUID()).build());
    // then
    await().until(() -> pendingAtThePoint() == 2);
    assertThat(pending()).containsExactly(NOW.plus(Duration.ofHours(3)));
  }

  @Test
  void aBookingThatFitsTheHoursAgainIsToldOfAndRemindedOf() {
    // given
    events.tell(reminding(TWO_HOURS));
    events.tell(bookingIn(Duration.ofHours(5)).build());
    events.tell(
        bookingIn(Duration.ofHours(5))
            .atVersion(2)
            .that(What.DISPLACED, BookingStatus.CONFIRMED)
            .build());
    mailbox.await(recipient, 2);
    await().until(() -> pending().isEmpty());
    // when
    events.tell(
        bookingIn(Duration.ofHours(5))
            .atVersion(3)
            .that(What.RESTORED, BookingStatus.CONFIRMED)
            .build());
    // then
    awaitReminder("Your booking at Tyre Centre Podil keeps its time");
    await().until(() -> pending().size() == 1);
  }

  @Test
  void aBookingThatIsHeardOfBeforeItsPointIsRemindedOf() {
    // given
    events.tell(bookingIn(Duration.ofHours(5)).build());
    await().until(() -> !statuses("booking-confirmed").isEmpty());
    // when
    events.tell(reminding(TWO_HOURS));
    // then
    await().until(() -> pending().size() == 1);
  }

  @Test
  void aPointThatChangesItsRemindersOrItsZoneChangesWhatIsPending() {
    // given
    Instant start = noonInTwoDays().atZone(ZoneId.of("Europe/Kyiv")).toInstant();
    events.tell(reminding(new Reminders(LocalTime.of(18, 0), List.of(120))));
    events.tell(booking(start).build());
    Instant evening =
        noonInTwoDays().minusDays(1).withHour(18).atZone(ZoneId.of("Europe/Kyiv")).toInstant();
    await().until(this::pending, List.of(evening, start.minus(Duration.ofHours(2)))::equals);
    // when
    events.tell(
        point(2, "Europe/Lisbon", new Reminders(LocalTime.of(18, 0), List.of(60)), null, NOW));
    // then
    await()
        .until(
            this::pending,
            List.of(evening.plus(Duration.ofHours(2)), start.minus(Duration.ofHours(1)))::equals);
  }

  @Test
  void aNewReminderWhoseMomentHasPassedIsNotSentAtOnce() {
    // given
    events.tell(reminding(TWO_HOURS));
    events.tell(bookingIn(Duration.ofHours(5)).build());
    await().until(() -> !pending().isEmpty());
    // when
    events.tell(point(2, "Europe/Kyiv", new Reminders(null, List.of(1440, 180)), null, NOW));
    // then
    await().until(this::pending, List.of(NOW.plus(Duration.ofHours(2)))::equals);
    assertThat(statuses("reminder")).isEmpty();
  }

  @Test
  void whatIsMissedUntilTheAppointmentIsRecordedAsSkipped() {
    // given
    events.tell(reminding(TWO_HOURS));
    await().until(this::pointsKnown, known -> known == 1);
    // when
    events.tell(bookingIn(Duration.ofMinutes(-5)).build());
    // then
    await().until(() -> statuses("reminder"), List.of("skipped")::equals);
    given()
        .get("/api/v1/notifications?status=skipped&booking_id=" + id)
        .then()
        .statusCode(200)
        .body("items[0].kind", equalTo("reminder"))
        .body("items[0].reason", equalTo("too-late"))
        .body("items[0].attempts", equalTo(0));
  }

  @Test
  void quietHoursDelayAReminderUntilTheirEnd() {
    // given
    LocalTime now = LocalTime.ofInstant(NOW, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    QuietHours quiet = new QuietHours(now.minusMinutes(5), now.plusMinutes(30));
    events.tell(point(1, "UTC", TWO_HOURS, quiet, LAST_WEEK));
    // when
    events.tell(bookingIn(Duration.ofMinutes(90)).build());
    // then
    Instant end = NOW.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(30));
    await().until(this::pending, List.of(end)::equals);
  }

  @Test
  void quietHoursUntilTheAppointmentSkipItsReminder() {
    // given
    LocalTime now = LocalTime.ofInstant(NOW, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    QuietHours quiet = new QuietHours(now.minusMinutes(5), now.plusMinutes(120));
    events.tell(point(1, "UTC", TWO_HOURS, quiet, LAST_WEEK));
    // when
    events.tell(bookingIn(Duration.ofMinutes(90)).build());
    // then
    await().until(() -> reasons("reminder"), List.of("quiet-hours")::equals);
  }

  @Test
  void theEveningBeforeThereIsOneMailForAllBookingsOfTheDayAtThePoint()
      throws InterruptedException {
    // given
    UUID second = UUID.randomUUID();
    UUID later = UUID.randomUUID();
    UUID named = UUID.randomUUID();
    Instant noon = tomorrowAt(12);
    events.tell(
        post(named, 1, "Lift", false),
        booking(noon).build(),
        booking(noon.plus(Duration.ofHours(2))).withId(second).atPost(named).build(),
        booking(noon.plus(Duration.ofDays(1))).withId(later).build());
    await().until(() -> knownAtThePoint() == 3 && isKnown(named));
    // when
    events.tell(remindingAtOnceOfTomorrow());
    // then
    Received mail = awaitReminder("Reminder: Tyre Centre Podil, ");
    assertThat(mail.text())
        .contains("/manage/" + id + "#", "/manage/" + second + "#")
        .contains("Post: 1", "Post: Lift")
        .doesNotContain(later.toString());
    assertThat(mail.attachments()).isEmpty();
    mailbox.afterAWhile(recipient);
    assertThat(remindersAtThePoint()).isEqualTo(1);
  }

  @Test
  void aReminderThatWaitedForTheMailServerIsNotSentForABookingThatWasMoved()
      throws InterruptedException {
    // given
    events.tell(reminding(TWO_HOURS));
    gate.close();
    events.tell(bookingIn(Duration.ofMinutes(90)).build());
    await().until(() -> !statuses("reminder").isEmpty());
    // when
    events.tell(
        bookingIn(Duration.ofHours(9))
            .atVersion(2)
            .that(What.RESCHEDULED, BookingStatus.CONFIRMED)
            .build());
    await().until(() -> !statuses("booking-rescheduled").isEmpty());
    openTheGate();
    // then
    await().until(() -> reasons("reminder"), List.of("superseded")::equals);
    assertThat(mailbox.afterAWhile(recipient))
        .extracting(Received::subject)
        .noneMatch(subject -> subject.startsWith("Reminder"));
  }

  @Test
  void aReminderIsSentOnceHoweverManyReplicasFire() throws InterruptedException {
    // given
    int bookings = 30;
    IntStream.range(0, bookings)
        .forEach(
            i ->
                events.tell(
                    bookingIn(Duration.ofMinutes(90))
                        .withId(UUID.randomUUID())
                        .doneBy("operator")
                        .build()));
    await().until(() -> knownAtThePoint() == bookings);
    // when
    events.tell(reminding(TWO_HOURS));
    Uni.join()
        .all(Stream.generate(this::replica).limit(4).toList())
        .andFailFast()
        .await()
        .atMost(Duration.ofSeconds(30));
    // then
    mailbox.await(recipient, 2 * bookings);
    assertThat(mailbox.afterAWhile(recipient))
        .filteredOn(mail -> mail.subject().startsWith("Reminder"))
        .extracting(Received::messageId)
        .hasSize(bookings)
        .doesNotHaveDuplicates();
  }

  private Uni<Integer> replica() {
    return Uni.createFrom()
        .deferred(fireReminders::batch)
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(5))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .repeat()
        .until(done -> remindersAtThePoint() == 30)
        .collect()
        .last();
  }

  @Test
  void remindersAreComputedAnewWhenTheRulesOfTheZonesAreNew() {
    // given
    events.tell(reminding(TWO_HOURS));
    events.tell(bookingIn(Duration.ofHours(5)).build());
    await().until(() -> !pending().isEmpty());
    Instant right = pending().getFirst();
    pool.preparedQuery(
            "UPDATE reminder SET due_at = due_at + interval '1 hour' WHERE booking_id = $1")
        .executeAndAwait(Tuple.of(id));
    // when
    pool.preparedQuery("UPDATE service_point SET reckoned_by = 'Europe/Kyiv@1999z' WHERE id = $1")
        .executeAndAwait(Tuple.of(point));
    followTimeZones.follow().await().atMost(Duration.ofSeconds(10));
    // then
    assertThat(pending()).containsExactly(right);
  }

  private Received awaitReminder(String subject) {
    return await()
        .until(
            () ->
                mailbox.of(recipient).stream()
                    .filter(mail -> mail.subject().startsWith(subject))
                    .toList(),
            found -> !found.isEmpty())
        .getFirst();
  }

  /// Was made a day ago.
  private BookingBuilder bookingIn(Duration ahead) {
    return booking(NOW.plus(ahead));
  }

  private BookingBuilder booking(Instant start) {
    return aBookingOf(recipient)
        .withId(id)
        .atPoint(point)
        .happenedAt(NOW.minus(Duration.ofDays(1)))
        .startingAt(start.toString());
  }

  private ServicePointChanged reminding(Reminders reminders) {
    return point(1, "Europe/Kyiv", reminders, null, LAST_WEEK);
  }

  /// The moment was a minute ago; in UTC, whose days all have midnights.
  private ServicePointChanged remindingAtOnceOfTomorrow() {
    LocalTime now = LocalTime.ofInstant(NOW, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    return point(1, "UTC", new Reminders(now, List.of()), null, LAST_WEEK);
  }

  private ServicePointChanged point(
      long version,
      String zone,
      Reminders reminders,
      @Nullable QuietHours quiet,
      Instant occurredAt) {
    return new ServicePointChanged(
        point,
        version,
        occurredAt,
        BookingBuilder.ORGANISATION,
        "Tyre Centre Podil",
        "Kyiv, Nyzhniy Val 15",
        ZoneId.of(zone),
        "podil@example.test",
        true,
        0,
        60,
        10,
        null,
        null,
        false,
        false,
        new PointLimits(null, null, null, null, null, 10_000, 100_000),
        reminders,
        quiet,
        false);
  }

  private static LocalDateTime noonInTwoDays() {
    return LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(2).atTime(12, 0);
  }

  private static Instant tomorrowAt(int hour) {
    return LocalDate.ofInstant(NOW, ZoneOffset.UTC)
        .plusDays(1)
        .atTime(hour, 0)
        .toInstant(ZoneOffset.UTC);
  }

  /// When reminders of the booking are due.
  private List<Instant> pending() {
    return Rows.all(
        pool.preparedQuery("SELECT due_at FROM reminder WHERE booking_id = $1 ORDER BY due_at")
            .executeAndAwait(Tuple.of(id)),
        row -> row.getOffsetDateTime("due_at").toInstant());
  }

  private long pointsKnown() {
    return count("SELECT count(*) FROM service_point WHERE id = $1");
  }

  private long pendingAtThePoint() {
    return count(
        """
        SELECT count(*) FROM reminder r JOIN booking b ON b.id = r.booking_id
        WHERE b.service_point_id = $1
        """);
  }

  private long knownAtThePoint() {
    return count("SELECT count(*) FROM booking WHERE service_point_id = $1");
  }

  private boolean isKnown(UUID post) {
    return !Rows.all(
            pool.preparedQuery("SELECT FROM post WHERE id = $1").executeAndAwait(Tuple.of(post)),
            row -> row)
        .isEmpty();
  }

  private long remindersAtThePoint() {
    return count("SELECT count(*) FROM delivery WHERE service_point_id = $1 AND reminder <> ''");
  }

  private long count(String query) {
    return pool.preparedQuery(query).executeAndAwait(Tuple.of(point)).iterator().next().getLong(0);
  }

  private List<String> statuses(String kind) {
    return ofTheBooking(kind, row -> row.getString("status"));
  }

  private List<String> reasons(String kind) {
    return ofTheBooking(kind, row -> String.valueOf(row.getString("failure")));
  }

  private List<String> ofTheBooking(String kind, Function<Row, String> read) {
    return Rows.all(
        pool.preparedQuery(
                "SELECT status, failure FROM delivery WHERE booking_id = $1 AND kind = $2")
            .executeAndAwait(Tuple.of(id, kind)),
        read);
  }
}
