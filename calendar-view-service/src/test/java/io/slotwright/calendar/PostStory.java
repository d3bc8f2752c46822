package io.slotwright.calendar;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.event.DraftChanged;
import io.slotwright.common.event.DraftChanged.Patch;
import io.slotwright.common.event.DraftChanged.State;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.PostDayChanged;
import io.slotwright.common.event.PostDayChanged.Block;
import io.slotwright.common.event.PostDayChanged.Closed;
import io.slotwright.common.event.ReservationChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The events of other services about one post with half-hour slots.
public record PostStory(UUID postId, UUID servicePointId, int number, ZoneId zone) {

  private static final Instant SAID_AT = Instant.parse("2026-11-20T12:00:00Z");
  private static final int SLOT_MINUTES = 30;
  public static final UUID ORGANISATION = new UUID(0x0190_a000_0000_7000L, 1);

  public static PostStory aPostIn(String zone) {
    return aPostOf(UUID.randomUUID(), 1, zone);
  }

  public static PostStory aPostOf(UUID servicePointId, int number, String zone) {
    return new PostStory(UUID.randomUUID(), servicePointId, number, ZoneId.of(zone));
  }

  public ServicePointChanged servicePoint() {
    return new ServicePointChanged(
        servicePointId,
        1,
        SAID_AT,
        ORGANISATION,
        "Podil",
        "Kyiv",
        zone,
        null,
        true,
        0,
        60,
        10,
        null,
        null,
        false,
        false,
        PointLimits.DEFAULTS,
        Reminders.DEFAULTS,
        null,
        false);
  }

  public PostChanged post() {
    return post(1, true, false);
  }

  public PostChanged post(long version, boolean active, boolean deleted) {
    return new PostChanged(
        postId,
        version,
        SAID_AT,
        servicePointId,
        ORGANISATION,
        number,
        "Bay " + number,
        SLOT_MINUTES,
        0,
        0,
        active,
        zone,
        deleted);
  }

  public PostDayChanged day(String date, String from, String until, Block... blocks) {
    return day(date, 1, from, until, blocks);
  }

  public PostDayChanged day(String date, long version, String from, String until, Block... blocks) {
    LocalDate day = LocalDate.parse(date);
    Instant end = at(day, until);
    List<Instant> starts =
        Stream.iterate(at(day, from), start -> start.plusSeconds(SLOT_MINUTES * 60L))
            .takeWhile(start -> start.isBefore(end))
            .toList();
    return new PostDayChanged(
        postId, day, version, SAID_AT, zone, SLOT_MINUTES, starts, List.of(blocks), null, null);
  }

  public PostDayChanged closed(String date, String reason) {
    return new PostDayChanged(
        postId,
        LocalDate.parse(date),
        1,
        SAID_AT,
        zone,
        SLOT_MINUTES,
        List.of(),
        List.of(),
        new Closed(reason),
        null);
  }

  public DraftChanged draft(UUID id, long version, String author, State state, Patch... patches) {
    return new DraftChanged(
        id, version, SAID_AT, postId, ORGANISATION, author, state, List.of(patches));
  }

  public static Block block(String start, String end) {
    return block(start, end, null);
  }

  public static Block block(String start, String end, @Nullable String reason) {
    return new Block(UUID.randomUUID(), Instant.parse(start), Instant.parse(end), reason);
  }

  public ReservationChanged reservation(
      UUID id, long version, ReservationChanged.What what, String start, Instant expiresAt) {
    Instant startsAt = Instant.parse(start);
    Instant endsAt = startsAt.plus(Duration.ofMinutes(SLOT_MINUTES));
    return new ReservationChanged(
        id,
        version,
        what,
        SAID_AT,
        postId,
        servicePointId,
        startsAt,
        endsAt,
        startsAt,
        endsAt,
        0,
        0,
        expiresAt);
  }

  public BookingChanged booking(
      UUID id, long version, BookingStatus status, String start, int minutes) {
    return booking(id, version, status, start, minutes, Buffers.NONE);
  }

  public BookingChanged booking(
      UUID id, long version, BookingStatus status, String start, int minutes, Buffers buffers) {
    return booking(id, version, status, false, start, minutes, buffers, null);
  }

  /// A no-show since `freeFrom`.
  public BookingChanged noShow(UUID id, long version, String start, int minutes, String freeFrom) {
    return booking(
        id,
        version,
        BookingStatus.NO_SHOW,
        false,
        start,
        minutes,
        Buffers.NONE,
        Instant.parse(freeFrom));
  }

  public BookingChanged displaced(UUID id, long version, String start, int minutes) {
    return booking(id, version, BookingStatus.CONFIRMED, true, start, minutes, Buffers.NONE, null);
  }

  private BookingChanged booking(
      UUID id,
      long version,
      BookingStatus status,
      boolean displaced,
      String start,
      int minutes,
      Buffers buffers,
      @Nullable Instant freeFrom) {
    TimeRange served = TimeRange.of(Instant.parse(start), Duration.ofMinutes(minutes));
    TimeRange occupied = buffers.around(served);
    return new BookingChanged(
        id,
        version,
        version == 1 ? BookingChanged.What.CREATED : BookingChanged.What.RESCHEDULED,
        SAID_AT,
        status,
        displaced,
        postId,
        number,
        servicePointId,
        ORGANISATION,
        served.start(),
        served.end(),
        occupied.start(),
        occupied.end(),
        served.end(),
        buffers.beforeMinutes(),
        buffers.afterMinutes(),
        new BookingChanged.Customer("Olena K.", "olena@example.test", null, "uk"),
        List.of(),
        null,
        "",
        null,
        freeFrom,
        null);
  }

  private Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
  }
}
