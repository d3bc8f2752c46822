package io.slotwright.booking.availability;

import io.slotwright.booking.supply.Post;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Builds the timetable of post 1 on Monday 2026-11-23 in UTC, seen on the evening before.
final class TimetableBuilder {

  static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

  private final List<TimeRange> slots = new ArrayList<>();
  private final List<TimeRange> blocks = new ArrayList<>();
  private final List<Occupation> occupations = new ArrayList<>();
  private int number = 1;
  private Buffers buffers = Buffers.NONE;
  private boolean active = true;
  private Duration minNotice = Duration.ZERO;
  private Duration horizon = Duration.ofDays(60);

  static TimetableBuilder aPost() {
    return new TimetableBuilder();
  }

  static Instant at(String time) {
    return Instant.parse("2026-11-23T" + time + ":00Z");
  }

  static TimeRange from(String start, String end) {
    return new TimeRange(at(start), at(end));
  }

  TimetableBuilder numbered(int postNumber) {
    number = postNumber;
    return this;
  }

  /// Keeping so many minutes free around every appointment.
  TimetableBuilder keepingFree(int before, int after) {
    buffers = new Buffers(before, after);
    return this;
  }

  TimetableBuilder inactive() {
    active = false;
    return this;
  }

  TimetableBuilder withNotice(Duration notice) {
    minNotice = notice;
    return this;
  }

  TimetableBuilder withHorizon(Duration days) {
    horizon = days;
    return this;
  }

  TimetableBuilder offering(TimeRange window, int slotMinutes) {
    Duration length = Duration.ofMinutes(slotMinutes);
    for (TimeRange slot = TimeRange.of(window.start(), length);
        window.covers(slot);
        slot = TimeRange.of(slot.end(), length)) {
      slots.add(slot);
    }
    return this;
  }

  TimetableBuilder blocked(TimeRange block) {
    blocks.add(block);
    return this;
  }

  TimetableBuilder booked(TimeRange range) {
    occupations.add(new Occupation.Booked(range));
    return this;
  }

  TimetableBuilder held(TimeRange range, Instant until) {
    occupations.add(new Occupation.Held(range, until));
    return this;
  }

  Timetable build() {
    return seenAt(NOW);
  }

  Timetable seenAt(Instant now) {
    ServicePoint point =
        new ServicePoint(
            new UUID(0, 1),
            1,
            new UUID(0, 2),
            "Podil",
            ZoneId.of("UTC"),
            true,
            minNotice,
            horizon,
            Duration.ofMinutes(10),
            null,
            Duration.ZERO,
            GuestRules.DEFAULTS);
    Post post = new Post(new UUID(0, number), 1, number, buffers, active);
    return Timetable.of(
        point, post, List.of(new PostDay(MONDAY, 7, slots, blocks)), occupations, now);
  }
}
