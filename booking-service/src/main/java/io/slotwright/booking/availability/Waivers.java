package io.slotwright.booking.availability;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules that are set aside for an appointment.
public record Waivers(Set<Waiver> waived) {

  public static final Waivers NONE = new Waivers(Set.of());
  public static final Waivers ALL = new Waivers(EnumSet.allOf(Waiver.class));

  /// Those for an appointment whose start stays as it is.
  public static final Waivers OF_A_START =
      new Waivers(EnumSet.of(Waiver.IN_THE_PAST, Waiver.TOO_SOON, Waiver.TIME_MISMATCH));

  public Waivers {
    waived = Set.copyOf(waived);
  }

  /// The names of the rules, in alphabetical order.
  public List<String> names() {
    return waived.stream().map(Waiver::wireName).sorted().toList();
  }

  public Waivers and(Waivers others) {
    return new Waivers(
        Stream.concat(waived.stream(), others.waived.stream()).collect(Collectors.toSet()));
  }

  boolean contains(Waiver waiver) {
    return waived.contains(waiver);
  }

  /// Whether `objection` to `proposal` does not count.
  boolean coverObjection(Objection objection, Proposal proposal) {
    return switch (objection) {
      case Objection.InThePast past -> contains(Waiver.IN_THE_PAST) && !proposal.isOver();
      case Objection.TooSoon soon -> contains(Waiver.TOO_SOON);
      case Objection.SlotNotOffered closed -> contains(Waiver.SLOT_NOT_OFFERED);
      case Objection.TimeMismatch mismatch -> contains(Waiver.TIME_MISMATCH);
      case Objection.ServicesDoNotFit few -> contains(Waiver.SERVICES_DO_NOT_FIT);
      case Objection.PostInactive inactive -> false;
      case Objection.TooFar far -> false;
      case Objection.SlotTaken taken -> false;
      case Objection.SlotHeld held -> false;
    };
  }
}
