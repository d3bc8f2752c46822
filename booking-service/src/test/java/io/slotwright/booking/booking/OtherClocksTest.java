package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Listener;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.reservation.Reservation;
import io.slotwright.booking.reservation.ReservationState.Held;
import io.slotwright.booking.reservation.flow.Reservations;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.PostDayChanged.Clocks;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of holds and bookings when a release of the time zone database has other clocks for
/// their day: they keep their wall-clock time, so their instant moves with the hours.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class OtherClocksTest extends BookingsHttp {

  private static final LocalDate TUESDAY = Centre.MONDAY.plusDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject Pool pool;
  @Inject MeterRegistry meters;
  @Inject Reservations reservations;
  @Inject Transactions transactions;

  @ParameterizedTest
  @CsvSource({"60, 09:00, 10:00, 11:00", "-60, 07:00, 08:00, 09:00", "30, 08:30, 09:30, 10:30"})
  void neighboursMoveOntoEachOthersPlaces(int minutes, String first, String second, String third) {
    var bay = shop.open(aCentre(), 60);
    Made one = Made.of(book(bay, at("08:00")));
    Made two = Made.of(book(bay, at("09:00")));
    Made three = Made.of(book(bay, at("10:00")));

    schedule.tell(shifted(bay, 2, minutes, minutes));

    isAt(one, first, 2);
    isAt(two, second, 2);
    isAt(three, third, 2);
    // The place is taken where it is now, and free where it was.
    reserve(bay, at(second)).statusCode(409).body("code", equalTo("slot-taken"));
  }

  @Test
  void aHoldKeepsItsHourAndIsBookedAtIt() {
    var bay = shop.open(aCentre(), 60);
    var hold = reserve(bay, at("09:00")).statusCode(201).extract().jsonPath();
    Made behind = Made.of(book(bay, at("10:00")));
    try (Listener listener = new Listener(bay.post())) {
      schedule.tell(shifted(bay, 2, 60, 60));

      isAt(behind, "11:00", 2);
      Made booked = Made.of(Shop.bookReservation(hold.getString("id"), hold.getString("token")));
      isAt(booked, "10:00", 1);
      assertThat(events(listener, ReservationChanged.class, 6))
          .extracting(ReservationChanged::version, ReservationChanged::startsAt)
          .containsExactly(tuple(1L, at("09:00")), tuple(2L, at("10:00")), tuple(3L, at("10:00")));
    }
  }

  /// Two events of the same version would leave the other services with the hold.
  @Test
  void aHoldThatMovesWhileItIsReleasedIsReleasedWhereItIs() {
    var bay = shop.open(aCentre(), 60);
    var hold = reserve(bay, at("09:00")).statusCode(201).extract().jsonPath();
    try (Listener listener = new Listener(bay.post())) {
      Reservation seen = find(hold.getString("id"));
      schedule.tell(shifted(bay, 2, 60, 60));

      assertThat(release(seen.released(new Held()))).isFalse();
      given()
          .header("Reservation-Token", hold.getString("token"))
          .delete("/api/v1/reservations/" + seen.id())
          .then()
          .statusCode(204);

      assertThat(events(listener, ReservationChanged.class, 3))
          .extracting(
              ReservationChanged::version, ReservationChanged::what, ReservationChanged::startsAt)
          .containsExactly(
              tuple(1L, ReservationChanged.What.HELD, at("09:00")),
              tuple(2L, ReservationChanged.What.HELD, at("10:00")),
              tuple(3L, ReservationChanged.What.RELEASED, at("10:00")));
    }
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void theMoveIsPublishedAndInTheHistory() {
    var bay = shop.open(aCentre(), 60);
    Made made = Made.of(book(bay, at("09:00")));
    try (Listener listener = new Listener(bay.post())) {
      schedule.tell(shifted(bay, 2, -60, -60));

      assertThat(events(listener, BookingChanged.class, 2))
          .extracting(BookingChanged::what, BookingChanged::startsAt, BookingChanged::displaced)
          .containsExactly(
              tuple(BookingChanged.What.CREATED, at("09:00"), false),
              tuple(BookingChanged.What.CLOCKS_CHANGED, at("08:00"), false));
    }
    given()
        .get("/api/v1/bookings/" + made.id() + "/history")
        .then()
        .statusCode(200)
        .body("items.what", contains("created", "clocks_changed"))
        .body("items[1].actor.kind", equalTo("system"));
  }

  @Test
  void whatIsCancelledStays() {
    var bay = shop.open(aCentre(), 60);
    Made cancelled = Made.of(book(bay, at("10:00")));
    command(cancelled, "cancel", null).statusCode(200);
    Made made = Made.of(book(bay, at("09:00")));

    schedule.tell(shifted(bay, 2, 60, 60));

    isAt(made, "10:00", 2);
    isAt(cancelled, "10:00", 2);
  }

  @Test
  void hoursThatAnOperatorMovesDisplaceAsEver() {
    var bay = shop.open(aCentre(), 60);
    Made made = Made.of(book(bay, at("08:00")));

    schedule.tell(shifted(bay, 2, 60, 0));

    isAt(made, "08:00", 2).body("displaced", equalTo(true));
  }

  @Test
  void anHourThatIsNotOfferedAnyMoreIsDisplacedWhereItIsNow() {
    var bay = shop.open(aCentre(), 60);
    Made made = Made.of(book(bay, at("08:00")));

    // Clocks by which all is an hour later, and at the same time two hours less in the morning.
    schedule.tell(shifted(bay, 2, 180, 60));

    isAt(made, "09:00", 3).body("displaced", equalTo(true));
  }

  @Test
  void theSameShiftIsFollowedOnce() {
    var bay = shop.open(aCentre(), 60);
    Made made = Made.of(book(bay, at("09:00")));

    schedule.tell(shifted(bay, 2, 60, 60));
    schedule.tell(shifted(bay, 3, 60, 60));

    isAt(made, "10:00", 2);

    schedule.tell(shifted(bay, 4, 0, 0));

    isAt(made, "09:00", 3);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void nobodyMovesOntoAJobThatHasBegun() {
    var bay = shop.open(aCentre(), 60);
    Made early = Made.of(book(bay, at("08:00")));
    Made behind = Made.of(book(bay, at("09:00")));
    Made begun = Made.of(book(bay, at("10:00")));
    Made after = Made.of(book(bay, at("11:00")));
    operate(begun, "start").statusCode(200);
    double before = left();

    schedule.tell(shifted(bay, 2, 60, 60));

    isAt(begun, "10:00", 2).body("status", equalTo("in_progress"));
    isAt(after, "12:00", 2).body("displaced", equalTo(false));
    isAt(behind, "09:00", 2).body("displaced", equalTo(true));
    isAt(early, "08:00", 2).body("displaced", equalTo(true));
    assertThat(left() - before).isEqualTo(2);
  }

  /// Its old instant is another hour of the same day by now, which the post offers.
  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void whatIsBehindIsDisplacedUntilItsClocksAreBack() {
    var bay = shop.open(aCentre(), 60);
    Made behind = Made.of(book(bay, at("09:00")));
    Made begun = Made.of(book(bay, at("10:00")));
    operate(begun, "start").statusCode(200);
    schedule.tell(shifted(bay, 2, 60, 60));
    isAt(behind, "09:00", 2).body("displaced", equalTo(true));

    schedule.tell(shifted(bay, 3, 60, 60));

    isAt(behind, "09:00", 2).body("displaced", equalTo(true));

    schedule.tell(shifted(bay, 4, 0, 0));

    isAt(behind, "09:00", 3).body("displaced", equalTo(false));
  }

  /// At a post that is open over midnight; its days are separate events.
  @ParameterizedTest
  @CsvSource({"60, false", "60, true", "-60, false", "-60, true"})
  void whatIsInTheWayOfTheOtherDayMovesWithIt(int minutes, boolean tuesdayFirst) {
    var bay = shop.open(aCentre(), 60);
    List<Instant> after = Stream.iterate(at("22:00"), hour -> hour.plus(HOUR)).limit(4).toList();
    List<Instant> before =
        after.stream().map(hour -> hour.minus(Duration.ofMinutes(minutes))).toList();
    schedule.tell(
        hours(bay, Centre.MONDAY, 2, 0, before.subList(0, 2)),
        hours(bay, TUESDAY, 1, 0, before.subList(2, 4)));
    List<Made> made = before.stream().map(start -> Made.of(book(bay, start))).toList();
    PostDayChanged monday = hours(bay, Centre.MONDAY, 3, minutes, after.subList(0, 2));
    PostDayChanged tuesday = hours(bay, TUESDAY, 2, minutes, after.subList(2, 4));

    schedule.tell(tuesdayFirst ? tuesday : monday);

    boolean blocked = tuesdayFirst == minutes < 0;
    for (Made each : tuesdayFirst ? made.subList(2, 4) : made.subList(0, 2)) {
      read(each.id(), each.manageToken()).body("displaced", equalTo(blocked));
    }

    schedule.tell(tuesdayFirst ? monday : tuesday);

    for (int each = 0; each < made.size(); each++) {
      read(made.get(each).id(), made.get(each).manageToken())
          .body("starts_at", equalTo(after.get(each).toString()))
          .body("displaced", equalTo(false));
    }
  }

  /// The last hour of Monday is at an instant that was of Tuesday by the clocks before.
  @Test
  void whatMovesTowardsMidnightMovesOnce() {
    var bay = shop.open(aCentre(), 60);
    Instant noon = at("12:00").plus(Duration.ofDays(1));
    schedule.tell(
        hours(bay, Centre.MONDAY, 2, 0, List.of(at("22:00"))),
        hours(bay, TUESDAY, 1, 0, List.of(noon)));
    Made last = Made.of(book(bay, at("22:00")));
    Made next = Made.of(book(bay, noon));

    schedule.tell(hours(bay, Centre.MONDAY, 3, 60, List.of(at("23:00"))));
    schedule.tell(hours(bay, TUESDAY, 2, 60, List.of(noon.plus(HOUR))));

    isAt(last, "23:00", 2).body("displaced", equalTo(false));
    read(next.id(), next.manageToken())
        .body("starts_at", equalTo(noon.plus(HOUR).toString()))
        .body("version", equalTo(2));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void whatIsAgreedOutsideOfTheHoursIsDisplacedAsLongAsItIsBehind() {
    var bay = shop.open(aCentre(), 60);
    Made behind = Made.of(book(bay, at("09:00")));
    agreeOutsideOfHours(behind);
    Made begun = Made.of(book(bay, at("10:00")));
    operate(begun, "start").statusCode(200);

    schedule.tell(shifted(bay, 2, 60, 60));

    isAt(behind, "09:00", 2).body("displaced", equalTo(true));

    schedule.tell(shifted(bay, 3, 120, 120));

    isAt(behind, "11:00", 3).body("displaced", equalTo(false));
  }

  @Test
  void whatIsAgreedOutsideOfTheHoursMovesToo() {
    var bay = shop.open(aCentre(), 60);
    Made made = Made.of(book(bay, at("11:00")));
    agreeOutsideOfHours(made);

    schedule.tell(shifted(bay, 2, -60, -60));

    isAt(made, "10:00", 2);
  }

  @ParameterizedTest
  @CsvSource({"60, 2026-11-23T08:00:00Z", "-60, 2026-11-23T07:00:00Z"})
  void aDeadlineNeverBecomesEarlierThanWasPromised(int minutes, String deadline) {
    var bay = shop.open(aCentre().cancellableUntil(120), 60);
    Made made = Made.of(book(bay, at("09:00")));

    schedule.tell(shifted(bay, 2, minutes, minutes));

    read(made.id(), made.manageToken()).body("cancellable_until", equalTo(deadline));
  }

  private Reservation find(String id) {
    return reservations
        .find(UUID.fromString(id))
        .await()
        .atMost(Duration.ofSeconds(10))
        .orElseThrow()
        .reservation();
  }

  private boolean release(Reservation released) {
    return transactions
        .run(connection -> reservations.release(connection, released, clock.instant()))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private void agreeOutsideOfHours(Made made) {
    pool.preparedQuery("UPDATE booking SET off_hours = true WHERE id = $1")
        .execute(Tuple.of(UUID.fromString(made.id())))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private double left() {
    return meters.counter("slotwright_bookings_by_other_clocks", "outcome", "in-the-way").count();
  }

  private static ValidatableResponse isAt(Made made, String time, int version) {
    return read(made.id(), made.manageToken())
        .body("starts_at", equalTo(at(time).toString()))
        .body("version", equalTo(version));
  }

  private static <E extends Event> List<E> events(Listener listener, Class<E> type, int count) {
    return listener.hear(count).stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// The Monday with all hours `minutes` later, of which the clocks are the reason for `byClocks`.
  private static PostDayChanged shifted(Bay bay, long version, int minutes, int byClocks) {
    PostDayChanged monday = bay.centre().monday(bay.post(), bay.slotMinutes());
    Stream<Instant> starts =
        monday.slotStarts().stream().map(start -> start.plus(Duration.ofMinutes(minutes)));
    return new PostDayChanged(
        bay.post(),
        Centre.MONDAY,
        version,
        monday.occurredAt(),
        monday.timezone(),
        bay.slotMinutes(),
        starts.toList(),
        List.of(),
        null,
        new Clocks("2026g", byClocks * 60));
  }

  /// A day with slots of an hour.
  private static PostDayChanged hours(
      Bay bay, LocalDate date, long version, int byClocks, List<Instant> starts) {
    return new PostDayChanged(
        bay.post(),
        date,
        version,
        bay.centre().monday(bay.post(), bay.slotMinutes()).occurredAt(),
        ZoneId.of("UTC"),
        60,
        starts,
        List.of(),
        null,
        new Clocks("2026g", byClocks * 60));
  }
}
