package io.slotwright.booking.availability;

import io.slotwright.common.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The one function that decides whether a post can be taken: search, check, recommendation,
/// reservation and booking all use it, so every listed time can be booked.
public final class Availability {

  private Availability() {}

  /// Whether `timetable`'s post can be taken from `startsAt` for `demand`, by the state at `now`.
  public static Judgement decide(
      Timetable timetable, Instant startsAt, Demand demand, Instant now) {
    return decide(timetable, startsAt, demand, Waivers.NONE, now);
  }

  /// Like [#decide], without the rules that an operator has set aside.
  public static Judgement decide(
      Timetable timetable, Instant startsAt, Demand demand, Waivers waivers, Instant now) {
    Proposal proposal = Proposal.of(timetable, startsAt, demand, waivers, now);
    List<Objection> objections = BookingRules.objections(proposal, waivers);
    return objections.isEmpty()
        ? Judgement.granted(
            new Opening(timetable, proposal.row(), proposal.timing(), proposal.occupied()))
        : Judgement.refused(timetable, objections);
  }

  /// Every time in `within` at which the post can be taken for `demand`, ascending.
  public static List<Opening> openings(
      Timetable timetable, TimeRange within, Demand demand, Instant now) {
    return timetable.slots().stream()
        .map(slot -> slot.range().start())
        .filter(within::contains)
        .map(start -> decide(timetable, start, demand, now).opening())
        .flatMap(Optional::stream)
        .toList();
  }
}
