package io.slotwright.common.event;

import io.slotwright.common.guest.PhoneNumber;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.reminder.QuietHours;
import io.slotwright.common.reminder.Reminders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An event of every kind, and the approved JSON of each.
public final class ExampleEvents {

  static final UUID POINT = UUID.fromString("0190a000-0000-7000-8000-00000000000a");
  static final UUID POST = UUID.fromString("0190a000-0000-7000-8000-00000000000b");
  static final UUID ORGANISATION = UUID.fromString("0190a000-0000-7000-8000-000000000001");
  static final UUID BOOKING = UUID.fromString("0190a000-0000-7000-8000-00000000000c");
  static final UUID OTHER = UUID.fromString("0190a000-0000-7000-8000-00000000000d");
  static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  static final Instant AT = Instant.parse("2026-11-20T12:00:00.123456Z");
  static final Instant START = Instant.parse("2026-11-23T07:00:00Z");
  static final Instant END = Instant.parse("2026-11-23T07:55:00Z");
  static final Instant PREPARED_FROM = Instant.parse("2026-11-23T06:50:00Z");
  static final Instant CLEANED_BY = Instant.parse("2026-11-23T08:10:00Z");
  static final Instant UNTIL = Instant.parse("2026-11-23T08:00:00Z");

  private ExampleEvents() {}

  /// The events by the names of their approved files.
  public static Map<String, Event> all() {
    Map<String, Event> all = new LinkedHashMap<>();
    all.put("service-point-changed", servicePoint());
    all.put("post-changed", post());
    all.put("post-day-changed", postDay());
    all.put("post-day-closed", closedDay());
    all.put("draft-changed", draft());
    all.put("reservation-held", reservation());
    all.put("booking-created", booking());
    all.put("my-bookings-link-requested", link());
    all.put("guest-confirmation-requested", confirmation());
    all.put("delivery-sent", delivery());
    all.put("customer-erased", customerErased());
    all.put("erasure-reported", erasureReported());
    return all;
  }

  /// The JSON of an event, as it was approved.
  public static byte[] approved(String name) {
    try (InputStream in =
        ExampleEvents.class.getResourceAsStream("/approved/" + name + ".v1.json")) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Event servicePoint() {
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

  static Event post() {
    return new PostChanged(
        POST, 2, AT, POINT, ORGANISATION, 1, "Bay 1", 30, 10, 15, true, KYIV, false);
  }

  static Event postDay() {
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

  static Event closedDay() {
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

  static Event draft() {
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

  static Event reservation() {
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

  static BookingChanged booking() {
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

  static Event confirmation() {
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

  static Event link() {
    return new MyBookingsLinkRequested(
        OTHER, 1, AT, "olena@example.test", "uk", AT.plusSeconds(1800));
  }

  static Event customerErased() {
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

  static Event erasureReported() {
    return new ErasureReported(
        OTHER,
        1,
        AT,
        "notification-service",
        Map.of("mails", 3L),
        Map.of("mails", 0L),
        Map.of("suppressions", 1L));
  }

  static Event delivery() {
    return new DeliveryChanged(
        OTHER, 1, AT, BOOKING, "booking-confirmed", DeliveryChanged.Status.SENT, 1);
  }
}
