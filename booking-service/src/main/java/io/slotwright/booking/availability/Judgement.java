package io.slotwright.booking.availability;

import io.slotwright.common.decision.Decision;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What the rules say about taking a post at a time: an opening, or objections.
///
/// @param timetable by which it was judged
/// @param opening empty when there are objections
/// @param objections every one, the most important first
public record Judgement(
    Timetable timetable, Optional<Opening> opening, List<Objection> objections) {

  public Judgement {
    objections = List.copyOf(objections);
  }

  static Judgement granted(Opening opening) {
    return new Judgement(opening.timetable(), Optional.of(opening), List.of());
  }

  static Judgement refused(Timetable timetable, List<Objection> objections) {
    return new Judgement(timetable, Optional.empty(), objections);
  }

  /// As a client gets it, with times in the zone of the point.
  public Decision<Opening> decision() {
    return opening
        .map(Decision::accept)
        .orElseGet(() -> Decision.refuse(Objection.refusal(zone(), objections)));
  }

  /// Why not, for a person; empty when it can be taken.
  public List<Reason> reasons() {
    return Objection.reasons(zone(), objections);
  }

  private ZoneId zone() {
    return timetable.point().timezone();
  }
}
