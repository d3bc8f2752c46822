package io.slotwright.booking.availability;

import io.slotwright.booking.availability.Refusal.InThePast;
import io.slotwright.booking.availability.Refusal.PostInactive;
import io.slotwright.booking.availability.Refusal.ServicesDoNotFit;
import io.slotwright.booking.availability.Refusal.SlotHeld;
import io.slotwright.booking.availability.Refusal.SlotNotOffered;
import io.slotwright.booking.availability.Refusal.SlotTaken;
import io.slotwright.booking.availability.Refusal.TimeMismatch;
import io.slotwright.booking.availability.Refusal.TooFar;
import io.slotwright.booking.availability.Refusal.TooSoon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The rules of a reservation or booking. Their order is that of the refusals in a response: the
/// most important one for a person comes first.
final class BookingRules {

  static final BookingRule POST_MUST_BE_ACTIVE =
      rule(
          proposal -> !proposal.timetable().post().active(),
          proposal -> new PostInactive(proposal.postNumber()));

  static final BookingRule TIME_MUST_NOT_HAVE_PASSED =
      rule(BookingRules::hasPassed, proposal -> new InThePast(proposal.startsAt()));

  /// A time that has passed is not reported as too soon as well.
  static final BookingRule NOTICE_MUST_BE_GIVEN =
      rule(
          proposal ->
              !hasPassed(proposal) && proposal.startsAt().isBefore(proposal.reach().earliest()),
          proposal ->
              new TooSoon(proposal.reach().earliest(), proposal.timetable().point().minNotice()));

  static final BookingRule HORIZON_MUST_NOT_BE_PASSED =
      rule(
          proposal -> proposal.startsAt().isAfter(proposal.reach().latest()),
          proposal -> new TooFar(proposal.reach().latest()));

  static final BookingRule SLOT_MUST_BE_OFFERED =
      rule(
          proposal ->
              !proposal.startsWithASlot()
                  && proposal.timetable().slotAround(proposal.startsAt()).isEmpty(),
          proposal -> new SlotNotOffered(proposal.postNumber(), proposal.startsAt()));

  static final BookingRule TIME_MUST_MATCH_A_SLOT =
      proposal ->
          proposal.startsWithASlot()
              ? Optional.empty()
              : proposal
                  .timetable()
                  .slotAround(proposal.startsAt())
                  .map(slot -> new TimeMismatch(proposal.startsAt(), slot.range()));

  static final BookingRule SERVICES_MUST_FIT =
      rule(
          proposal ->
              proposal.startsWithASlot()
                  && proposal.offered().compareTo(proposal.demand().length()) < 0,
          proposal -> new ServicesDoNotFit(proposal.demand().length(), proposal.offered()));

  static final BookingRule NOBODY_ELSE_MUST_HAVE_IT =
      proposal ->
          proposal
              .timetable()
              .occupationIn(proposal.occupied())
              .map(occupation -> taken(proposal, occupation));

  static final List<BookingRule> ALL =
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

  /// Every objection to `proposal`, in the order of the rules; empty when it may go ahead.
  static List<Refusal> objections(Proposal proposal) {
    List<Refusal> objections = new ArrayList<>();
    for (BookingRule rule : ALL) {
      rule.objection(proposal).ifPresent(objections::add);
    }
    return List.copyOf(objections);
  }

  private static boolean hasPassed(Proposal proposal) {
    return proposal.startsAt().isBefore(proposal.now());
  }

  private static Refusal taken(Proposal proposal, Occupation occupation) {
    return switch (occupation) {
      case Occupation.Booked booked -> new SlotTaken(proposal.postNumber(), booked.range());
      case Occupation.Held held -> new SlotHeld(proposal.postNumber(), held.range(), held.until());
    };
  }

  /// @param refusal of a proposal that is `broken`; built only then, because few proposals are
  private static BookingRule rule(Predicate<Proposal> broken, Function<Proposal, Refusal> refusal) {
    return proposal ->
        broken.test(proposal) ? Optional.of(refusal.apply(proposal)) : Optional.empty();
  }
}
