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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules of a reservation or booking, as the design names them. What a person must hear first
/// comes first.
final class BookingRules {

  static final BookingRule POST_MUST_BE_ACTIVE =
      proposal ->
          when(!proposal.timetable().post().active(), new PostInactive(proposal.postNumber()));

  static final BookingRule TIME_MUST_NOT_HAVE_PASSED =
      proposal ->
          when(proposal.startsAt().isBefore(proposal.now()), new InThePast(proposal.startsAt()));

  static final BookingRule NOTICE_MUST_BE_GIVEN = BookingRules::tooSoon;

  static final BookingRule HORIZON_MUST_NOT_BE_PASSED = BookingRules::tooFar;

  static final BookingRule SLOT_MUST_BE_OFFERED =
      proposal ->
          when(
              proposal.timetable().slotAround(proposal.startsAt()).isEmpty(),
              new SlotNotOffered(proposal.postNumber(), proposal.startsAt()));

  static final BookingRule TIME_MUST_MATCH_A_SLOT =
      proposal ->
          proposal
              .timetable()
              .slotAround(proposal.startsAt())
              .filter(slot -> !slot.range().start().equals(proposal.startsAt()))
              .map(slot -> new TimeMismatch(proposal.startsAt(), slot.range()));

  static final BookingRule SERVICES_MUST_FIT =
      proposal ->
          when(
              proposal.startsWithASlot()
                  && proposal.offered().compareTo(proposal.demand().length()) < 0,
              new ServicesDoNotFit(proposal.demand().length(), proposal.offered()));

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

  /// A time that has passed is not also too soon.
  private static Optional<Refusal> tooSoon(Proposal proposal) {
    Instant earliest = proposal.reach().earliest();
    boolean ahead = !proposal.startsAt().isBefore(proposal.now());
    return when(
        ahead && proposal.startsAt().isBefore(earliest),
        new TooSoon(earliest, proposal.timetable().point().minNotice()));
  }

  private static Optional<Refusal> tooFar(Proposal proposal) {
    Instant latest = proposal.reach().latest();
    return when(proposal.startsAt().isAfter(latest), new TooFar(latest));
  }

  private static Refusal taken(Proposal proposal, Occupation occupation) {
    return switch (occupation) {
      case Occupation.Booked booked -> new SlotTaken(proposal.postNumber(), booked.range());
      case Occupation.Held held -> new SlotHeld(proposal.postNumber(), held.range(), held.until());
    };
  }

  private static Optional<Refusal> when(boolean broken, Refusal refusal) {
    return broken ? Optional.of(refusal) : Optional.empty();
  }
}
