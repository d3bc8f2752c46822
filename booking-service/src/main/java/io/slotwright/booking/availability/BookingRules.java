package io.slotwright.booking.availability;

import io.slotwright.booking.availability.Objection.InThePast;
import io.slotwright.booking.availability.Objection.PostInactive;
import io.slotwright.booking.availability.Objection.ServicesDoNotFit;
import io.slotwright.booking.availability.Objection.SlotHeld;
import io.slotwright.booking.availability.Objection.SlotNotOffered;
import io.slotwright.booking.availability.Objection.SlotTaken;
import io.slotwright.booking.availability.Objection.TimeMismatch;
import io.slotwright.booking.availability.Objection.TooFar;
import io.slotwright.booking.availability.Objection.TooSoon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The rules of a reservation or booking. Their order is that of the reasons in a response: the
/// most important one for a person comes first.
final class BookingRules {

  /// One rule that a reservation or booking must keep.
  @FunctionalInterface
  interface Rule {

    /// The objection to `proposal`; empty when it keeps the rule.
    Optional<Objection> objection(Proposal proposal);
  }

  static final Rule POST_MUST_BE_ACTIVE =
      rule(
          proposal -> !proposal.timetable().post().active(),
          proposal -> new PostInactive(proposal.postNumber()));

  static final Rule TIME_MUST_NOT_HAVE_PASSED =
      rule(BookingRules::hasPassed, proposal -> new InThePast(proposal.startsAt()));

  /// A time that has passed is not reported as too soon as well.
  static final Rule NOTICE_MUST_BE_GIVEN =
      rule(
          proposal ->
              !hasPassed(proposal) && proposal.startsAt().isBefore(proposal.reach().earliest()),
          proposal ->
              new TooSoon(proposal.reach().earliest(), proposal.timetable().point().minNotice()));

  static final Rule HORIZON_MUST_NOT_BE_PASSED =
      rule(
          proposal -> proposal.startsAt().isAfter(proposal.reach().latest()),
          proposal -> new TooFar(proposal.reach().latest()));

  static final Rule SLOT_MUST_BE_OFFERED =
      rule(
          proposal ->
              !proposal.startsWithASlot()
                  && proposal.timetable().slotAround(proposal.startsAt()).isEmpty(),
          proposal -> new SlotNotOffered(proposal.postNumber(), proposal.startsAt()));

  static final Rule TIME_MUST_MATCH_A_SLOT =
      proposal ->
          proposal.startsWithASlot()
              ? Optional.empty()
              : proposal
                  .timetable()
                  .slotAround(proposal.startsAt())
                  .map(slot -> new TimeMismatch(proposal.startsAt(), slot.range()));

  static final Rule SERVICES_MUST_FIT =
      rule(
          proposal ->
              proposal.startsWithASlot()
                  && proposal.offered().compareTo(proposal.demand().length()) < 0,
          proposal -> new ServicesDoNotFit(proposal.demand().length(), proposal.offered()));

  static final Rule NOBODY_ELSE_MUST_HAVE_IT =
      proposal ->
          proposal
              .timetable()
              .occupationIn(proposal.occupied())
              .map(occupation -> taken(proposal, occupation));

  static final List<Rule> ALL =
      List.of(
          POST_MUST_BE_ACTIVE,
          TIME_MUST_NOT_HAVE_PASSED,
          NOTICE_MUST_BE_GIVEN,
          HORIZON_MUST_NOT_BE_PASSED,
          SLOT_MUST_BE_OFFERED,
          TIME_MUST_MATCH_A_SLOT,
          SERVICES_MUST_FIT,
          NOBODY_ELSE_MUST_HAVE_IT);

  private BookingRules() {}

  /// Every objection to `proposal` that counts, in the order of the rules; empty when it may go
  /// ahead.
  static List<Objection> objections(Proposal proposal, Waivers waivers) {
    List<Objection> objections = new ArrayList<>();
    for (Rule rule : ALL) {
      rule.objection(proposal)
          .filter(objection -> !waivers.coverObjection(objection, proposal))
          .ifPresent(objections::add);
    }
    return List.copyOf(objections);
  }

  private static boolean hasPassed(Proposal proposal) {
    return proposal.startsAt().isBefore(proposal.now());
  }

  private static Objection taken(Proposal proposal, Occupation occupation) {
    return switch (occupation) {
      case Occupation.Booked booked -> new SlotTaken(proposal.postNumber(), booked.range());
      case Occupation.Held held -> new SlotHeld(proposal.postNumber(), held.range(), held.until());
    };
  }

  /// @param objection to a proposal that is `broken`; built only then, because few proposals are
  private static Rule rule(Predicate<Proposal> broken, Function<Proposal, Objection> objection) {
    return proposal ->
        broken.test(proposal) ? Optional.of(objection.apply(proposal)) : Optional.empty();
  }
}
