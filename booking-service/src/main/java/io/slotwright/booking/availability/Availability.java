package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The one function that says whether a post can be taken: search, check, recommendation,
/// reservation and booking all ask it, so what is listed can be booked.
public final class Availability {

  private Availability() {}

  /// Whether `timetable`'s post can be taken from `startsAt` for `length`, as things stand at
  /// `now`.
  ///
  /// @param length greater than zero
  public static Decision decide(
      Timetable timetable, Instant startsAt, Duration length, Instant now) {
    Proposal proposal = Proposal.of(timetable, startsAt, length, now);
    List<Refusal> objections = BookingRules.objections(proposal);
    return objections.isEmpty()
        ? new Decision.Accepted(new Opening(timetable, proposal.row(), length))
        : new Decision.Refused(objections);
  }

  /// Every time in `within` at which the post can be taken for `length`, ascending.
  public static List<Opening> openings(
      Timetable timetable, TimeRange within, Duration length, Instant now) {
    return timetable.slots().stream()
        .map(slot -> slot.range().start())
        .filter(within::contains)
        .map(start -> decide(timetable, start, length, now).opening())
        .flatMap(Optional::stream)
        .toList();
  }
}
