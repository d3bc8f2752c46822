package io.slotwright.common.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.guest.PhoneNumber;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.reminder.QuietHours;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.common.time.Buffers;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Pins the wire format: other versions of a service write and read what an approved file contains.
class EventContractsTest {

  private static final UUID POINT = UUID.fromString("0190a000-0000-7000-8000-00000000000a");
  private static final UUID POST = UUID.fromString("0190a000-0000-7000-8000-00000000000b");
  private static final UUID ORGANISATION = UUID.fromString("0190a000-0000-7000-8000-000000000001");
  private static final UUID BOOKING = UUID.fromString("0190a000-0000-7000-8000-00000000000c");
  private static final UUID OTHER = UUID.fromString("0190a000-0000-7000-8000-00000000000d");
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00.123456Z");
  private static final Instant START = Instant.parse("2026-11-23T07:00:00Z");
  private static final Instant END = Instant.parse("2026-11-23T07:55:00Z");
  private static final Instant PREPARED_FROM = Instant.parse("2026-11-23T06:50:00Z");
  private static final Instant CLEANED_BY = Instant.parse("2026-11-23T08:10:00Z");
  private static final Instant UNTIL = Instant.parse("2026-11-23T08:00:00Z");

  static Stream<Arguments> contracts() {
    return Stream.of(
        Arguments.of("service-point-changed", servicePoint()),
        Arguments.of("post-changed", post()),
        Arguments.of("post-day-changed", postDay()),
        Arguments.of("post-day-closed", closedDay()),
        Arguments.of("draft-changed", draft()),
        Arguments.of("reservation-held", reservation()),
        Arguments.of("booking-created", booking()),
        Arguments.of("my-bookings-link-requested", link()),
        Arguments.of("guest-confirmation-requested", confirmation()),
        Arguments.of("delivery-sent", delivery()),
        Arguments.of("customer-erased", customerErased()),
        Arguments.of("erasure-reported", erasureReported()));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void writesExactlyTheApprovedJson(String name, Event event) throws IOException {
    var json = new ObjectMapper();

    assertThat(json.readTree(EventJson.write(event))).isEqualTo(json.readTree(approved(name)));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void readsTheApprovedJson(String name, Event event) throws IOException {
    assertThat(EventJson.read(approved(name), event.getClass())).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void ignoresFieldsThatItDoesNotKnow(String name, Event event) throws IOException {
    String extended =
        new String(approved(name), UTF_8).replaceFirst("\\{", "{\"from_the_future\": [1],");

    assertThat(EventJson.read(extended.getBytes(UTF_8), event.getClass())).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void refusesAnEventWithoutWhatTheContractPromises(String name, Event event) throws IOException {
    var json = new ObjectMapper();
    ObjectNode approved = (ObjectNode) json.readTree(approved(name));
    for (String field : List.of("occurred_at", "version")) {
      ObjectNode incomplete = approved.deepCopy();
      incomplete.remove(field);

      assertThatThrownBy(() -> EventJson.read(json.writeValueAsBytes(incomplete), event.getClass()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatMayBeAbsentMayBeAbsentAtAnyDepth() throws IOException {
    String noPhone = EventJson.write(booking()).replace("\"050 111 22 33\"", "null");
    String noEmail = EventJson.write(booking()).replace("\"olena@example.test\"", "null");

    assertThat(EventJson.read(noPhone.getBytes(UTF_8), BookingChanged.class).customer().phone())
        .isNull();
    assertThatThrownBy(() -> EventJson.read(noEmail.getBytes(UTF_8), BookingChanged.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("email");
  }

  @Test
  void readsWhatWasWrittenBeforePhoneNumbersWereRead() throws IOException {
    ObjectNode booking = (ObjectNode) new ObjectMapper().readTree(approved("booking-created"));
    ((ObjectNode) booking.get("customer")).remove("phone_number");
    byte[] before = new ObjectMapper().writeValueAsBytes(booking);

    BookingChanged.Customer customer = EventJson.read(before, BookingChanged.class).customer();

    assertThat(customer.phone()).isEqualTo("050 111 22 33");
    assertThat(customer.phoneNumber()).isNull();
  }

  @Test
  void readsWhatWasWrittenBeforeThereWasADeadline() throws IOException {
    byte[] point = without("service-point-changed", "cancellation_deadline_minutes");
    byte[] booking = without("booking-created", "cancellable_until");

    assertThat(EventJson.read(point, ServicePointChanged.class).cancellationDeadlineMinutes())
        .isNull();
    assertThat(EventJson.read(booking, BookingChanged.class).cancellableUntil()).isNull();
  }

  @Test
  void readsWhatWasWrittenBeforeThereWereRulesForGuests() throws IOException {
    byte[] point = without("service-point-changed", "confirm_guests", "challenge", "limits");

    assertThat(EventJson.read(point, ServicePointChanged.class).guests())
        .isEqualTo(GuestRules.DEFAULTS);
  }

  @Test
  void readsAPointFromBeforeItSaidHowEarlyAppointmentsMayStart() throws IOException {
    byte[] point = without("service-point-changed", "minutes_early");

    assertThat(EventJson.read(point, ServicePointChanged.class).minutesEarly()).isEqualTo(30);
  }

  @Test
  void readsADayFromBeforeItToldItsClocks() throws IOException {
    byte[] day = without("post-day-changed", "clocks");

    assertThat(EventJson.read(day, PostDayChanged.class).clockShift()).isZero();
  }

  @Test
  void readsWhatWasWrittenBeforeThereWereReminders() throws IOException {
    byte[] point = without("service-point-changed", "reminders", "quiet_hours");

    ServicePointChanged read = EventJson.read(point, ServicePointChanged.class);

    assertThat(read.reminders()).isEqualTo(Reminders.DEFAULTS);
    assertThat(read.quietHours()).isNull();
  }

  @Test
  void readsWhatWasWrittenBeforeThereWasSomeLimit() throws IOException {
    String older =
        new String(approved("service-point-changed"), UTF_8)
            .replace("\"holds_per_point_per_hour\": 600,", "");

    assertThat(EventJson.read(older.getBytes(UTF_8), ServicePointChanged.class).limits())
        .isEqualTo(new PointLimits(3, null, 10, 5, 300, 20, null));
  }

  @Test
  void readsABookingFromBeforeItSaidWhoActed() throws IOException {
    byte[] booking = without("booking-created", "actor", "free_from");

    assertThat(EventJson.read(booking, BookingChanged.class).actor()).isNull();
    assertThat(EventJson.read(booking, BookingChanged.class).freeFrom()).isNull();
  }

  @Test
  void readsWhatWasWrittenBeforeThereWereBuffers() throws IOException {
    byte[] post = without("post-changed", "buffer_before_minutes", "buffer_after_minutes");
    byte[] reservation =
        without(
            "reservation-held", "occupied_from", "buffer_before_minutes", "buffer_after_minutes");
    byte[] booking =
        without(
            "booking-created",
            "occupied_from",
            "slots_until",
            "buffer_before_minutes",
            "buffer_after_minutes");

    assertThat(EventJson.read(post, PostChanged.class).buffers()).isEqualTo(Buffers.NONE);
    assertThat(EventJson.read(reservation, ReservationChanged.class))
        .returns(START, ReservationChanged::occupiedFrom)
        .returns(0, ReservationChanged::bufferBeforeMinutes)
        .returns(0, ReservationChanged::bufferAfterMinutes);
    assertThat(EventJson.read(booking, BookingChanged.class))
        .returns(START, BookingChanged::occupiedFrom)
        .returns(CLEANED_BY, BookingChanged::slotsUntil)
        .returns(0, BookingChanged::bufferBeforeMinutes)
        .returns(0, BookingChanged::bufferAfterMinutes);
  }

  @Test
  void readsAServiceOfABookingFromBeforeThereWereBuffers() throws IOException {
    String older =
        EventJson.write(booking())
            .replace(",\"buffer_before_minutes\":0,\"buffer_after_minutes\":15", "");

    assertThat(EventJson.read(older.getBytes(UTF_8), BookingChanged.class).services())
        .extracting(BookingChanged.ServiceLine::buffers)
        .containsExactly(Buffers.NONE);
  }

  @Test
  void refusesWhatIsNotAnEvent() {
    assertThatThrownBy(
            () -> EventJson.read("{\"version\": null}".getBytes(UTF_8), PostChanged.class))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aKeyHoldsNoPersonalData() {
    assertThat(booking().key()).isEqualTo(POST.toString());
    assertThat(booking().toString()).doesNotContain("Olena", "olena@example.test", "+380");
    assertThat(link().key()).isEqualTo(OTHER.toString());
    assertThat(link().toString()).doesNotContain("olena@example.test");
  }

  @Test
  void aBookingWithoutItsCustomerTellsNothingOfThem() {
    BookingChanged erased = booking().withoutCustomer();

    assertThat(EventJson.write(erased)).doesNotContain("Olena", "olena@example.test", "+380");
    assertThat(erased.customer().isErased()).isTrue();
    assertThat(booking().customer().isErased()).isFalse();
    assertThat(erased.startsAt()).isEqualTo(START);
  }

  private static byte[] approved(String name) throws IOException {
    try (InputStream in =
        EventContractsTest.class.getResourceAsStream("/approved/" + name + ".v1.json")) {
      return in.readAllBytes();
    }
  }

  private static byte[] without(String name, String... fields) throws IOException {
    var json = new ObjectMapper();
    ObjectNode older = (ObjectNode) json.readTree(approved(name));
    older.remove(List.of(fields));
    return json.writeValueAsBytes(older);
  }

  private static Event servicePoint() {
    return new ServicePointChanged(
        POINT,
        3,
        AT,
        ORGANISATION,
        "Tyre Centre Podil",
        "Kyiv, Nyzhniy Val 15",
        KYIV,
        "podil@example.test",
        true,
        0,
        60,
        10,
        120,
        45,
        true,
        true,
        new PointLimits(3, 600, 10, 5, 300, 20, null),
        new Reminders(LocalTime.of(19, 30), List.of(1440, 120)),
        new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
        false);
  }

  private static Event post() {
    return new PostChanged(
        POST, 2, AT, POINT, ORGANISATION, 1, "Bay 1", 30, 10, 15, true, KYIV, false);
  }

  private static Event postDay() {
    return new PostDayChanged(
        POST,
        LocalDate.parse("2026-11-23"),
        7,
        AT,
        KYIV,
        30,
        List.of(START, START.plusSeconds(1800)),
        List.of(new PostDayChanged.Block(OTHER, UNTIL, UNTIL.plusSeconds(3600), "lift repair")),
        null,
        new PostDayChanged.Clocks("2026f", -3600));
  }

  private static Event closedDay() {
    return new PostDayChanged(
        POST,
        LocalDate.parse("2026-11-24"),
        2,
        AT,
        KYIV,
        30,
        List.of(),
        List.of(),
        new PostDayChanged.Closed("holiday"),
        null);
  }

  private static Event draft() {
    return new DraftChanged(
        OTHER,
        3,
        AT,
        POST,
        ORGANISATION,
        "3f0c5f2e-0000-4000-8000-000000000017",
        DraftChanged.State.OPEN,
        List.of(new DraftChanged.Patch(START, UNTIL, DraftChanged.Status.BLOCKED)));
  }

  private static Event reservation() {
    return new ReservationChanged(
        OTHER,
        1,
        ReservationChanged.What.HELD,
        AT,
        POST,
        POINT,
        START,
        END,
        PREPARED_FROM,
        CLEANED_BY,
        10,
        15,
        AT.plusSeconds(600));
  }

  private static BookingChanged booking() {
    return new BookingChanged(
        BOOKING,
        1,
        BookingChanged.What.CREATED,
        AT,
        BookingStatus.CONFIRMED,
        false,
        POST,
        1,
        POINT,
        ORGANISATION,
        START,
        END,
        PREPARED_FROM,
        CLEANED_BY,
        UNTIL,
        10,
        15,
        new BookingChanged.Customer(
            "Olena K.",
            "olena@example.test",
            "050 111 22 33",
            new PhoneNumber("+380501112233", null),
            "uk"),
        List.of(new BookingChanged.ServiceLine(OTHER, "Seasonal tyre change", 55, 0, 15)),
        "suv",
        "",
        START.minusSeconds(7200),
        START.plusSeconds(600),
        "guest");
  }

  private static Event confirmation() {
    return new GuestConfirmationRequested(
        OTHER,
        1,
        AT,
        POINT,
        "Tyre Centre Podil",
        KYIV,
        START,
        END,
        "Olena K.",
        "olena@example.test",
        "uk",
        UNTIL,
        ORGANISATION);
  }

  private static Event link() {
    return new MyBookingsLinkRequested(
        OTHER, 1, AT, "olena@example.test", "uk", AT.plusSeconds(1800));
  }

  private static Event customerErased() {
    return new CustomerErased(
        OTHER,
        1,
        AT,
        ORGANISATION,
        "pseudonym-of-address",
        "pseudonym-of-mailbox",
        true,
        List.of(BOOKING));
  }

  private static Event erasureReported() {
    return new ErasureReported(
        OTHER,
        1,
        AT,
        "notification-service",
        Map.of("mails", 3L),
        Map.of("mails", 0L),
        Map.of("suppressions", 1L));
  }

  private static Event delivery() {
    return new DeliveryChanged(
        OTHER, 1, AT, BOOKING, "booking-confirmed", DeliveryChanged.Status.SENT, 1);
  }
}
