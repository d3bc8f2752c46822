package io.slotwright.booking.availability;

import io.slotwright.common.decision.Refusal;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The reason why a post cannot be taken at a time, with its facts.
public sealed interface Objection {

  /// The stable machine-readable name.
  String code();

  /// A description for a person, in the wall-clock time of `zone`.
  String detail(ZoneId zone);

  /// The refusal for the first of `objections`, with all of them among its reasons.
  ///
  /// @param objections at least one
  static Refusal refusal(ZoneId zone, List<Objection> objections) {
    Objection first = objections.getFirst();
    Refusal.Because refusal = first.refusal(zone).with("reasons", reasons(zone, objections));
    return first instanceof SlotHeld held ? refusal.with("held_until", held.until()) : refusal;
  }

  static List<Reason> reasons(ZoneId zone, List<Objection> objections) {
    return objections.stream().map(each -> new Reason(each.code(), each.detail(zone))).toList();
  }

  private Refusal.Because refusal(ZoneId zone) {
    String title = Refusal.title(code());
    return this instanceof SlotTaken || this instanceof SlotHeld
        ? Refusal.conflict(code(), title, detail(zone))
        : Refusal.excluded(code(), title, detail(zone));
  }

  /// The post takes no appointments.
  record PostInactive(int postNumber) implements Objection {
    @Override
    public String code() {
      return "post-inactive";
    }

    @Override
    public String detail(ZoneId zone) {
      return "Post " + postNumber + " takes no bookings.";
    }
  }

  /// The time has gone.
  record InThePast(Instant startsAt) implements Objection {
    @Override
    public String code() {
      return "in-the-past";
    }

    @Override
    public String detail(ZoneId zone) {
      return local(startsAt, zone) + " has passed.";
    }
  }

  /// The point requires more notice.
  ///
  /// @param earliest the first moment that may be booked now
  record TooSoon(Instant earliest, Duration minNotice) implements Objection {
    @Override
    public String code() {
      return "too-soon";
    }

    @Override
    public String detail(ZoneId zone) {
      return "Book at least %d minutes ahead: from %s."
          .formatted(minNotice.toMinutes(), local(earliest, zone));
    }
  }

  /// The point does not plan that far ahead.
  ///
  /// @param latest the last moment that may be booked now
  record TooFar(Instant latest) implements Objection {
    @Override
    public String code() {
      return "too-far";
    }

    @Override
    public String detail(ZoneId zone) {
      return "Bookings are taken until " + local(latest, zone) + ".";
    }
  }

  /// The post offers nothing at that time, or an operator has blocked it.
  record SlotNotOffered(int postNumber, Instant startsAt) implements Objection {
    @Override
    public String code() {
      return "slot-not-offered";
    }

    @Override
    public String detail(ZoneId zone) {
      return "Post %d offers nothing at %s.".formatted(postNumber, local(startsAt, zone));
    }
  }

  /// The time lies inside a slot, not at its start.
  record TimeMismatch(Instant startsAt, TimeRange slot) implements Objection {
    @Override
    public String code() {
      return "time-mismatch";
    }

    @Override
    public String detail(ZoneId zone) {
      return "%s is not the start of a slot; this one starts at %s."
          .formatted(local(startsAt, zone), clock(slot.start(), zone));
    }
  }

  /// Too few slots follow each other.
  record ServicesDoNotFit(Duration needed, Duration offered) implements Objection {
    @Override
    public String code() {
      return "services-do-not-fit";
    }

    @Override
    public String detail(ZoneId zone) {
      return "The services take %d minutes; %d are offered in a row."
          .formatted(needed.toMinutes(), offered.toMinutes());
    }
  }

  /// The time is booked.
  record SlotTaken(int postNumber, TimeRange range) implements Objection {
    @Override
    public String code() {
      return "slot-taken";
    }

    @Override
    public String detail(ZoneId zone) {
      return "Post %d is booked from %s to %s (%s)."
          .formatted(postNumber, clock(range.start(), zone), clock(range.end(), zone), zone);
    }
  }

  /// A hold covers the time.
  ///
  /// @param until when that hold lapses
  record SlotHeld(int postNumber, TimeRange range, Instant until) implements Objection {
    @Override
    public String code() {
      return "slot-held";
    }

    @Override
    public String detail(ZoneId zone) {
      return "Post %d is held from %s to %s (%s), until %s at most."
          .formatted(
              postNumber,
              clock(range.start(), zone),
              clock(range.end(), zone),
              zone,
              clock(until, zone));
    }
  }

  private static String clock(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone));
  }

  private static String local(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
        .format(instant.atZone(zone));
  }
}
