package io.slotwright.acceptance.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks slots that were blocked and booked at the same moment. There are two outcomes: the guest
/// was refused because the time is not offered, or the booking stands and is displaced.
///
/// @param standing the ids of all bookings, one for each
/// @param displaced the ids in the list of displaced bookings
public record Clashes(
    Collection<Clash> clashes, Collection<String> standing, Collection<String> displaced) {
  private static final int CREATED = 201;

  /// The refusals of the booking rules, and of a service that gave up because the supply kept
  /// changing.
  private static final Set<String> FAIR_REFUSALS =
      Set.of("422 slot-not-offered", "422 services-do-not-fit", "409 slot-taken");

  /// One sentence for each clash with any other outcome.
  public List<String> breaches() {
    List<String> breaches = new ArrayList<>();
    clashes.forEach(clash -> judge(clash, breaches));
    Set<String> told =
        clashes.stream().flatMap(clash -> clash.booking().stream()).collect(Collectors.toSet());
    Set<String> strays = new HashSet<>(standing);
    strays.addAll(displaced);
    strays.removeAll(told);
    strays.forEach(stray -> breaches.add("no customer was told of booking " + stray));
    return breaches;
  }

  private void judge(Clash clash, List<String> breaches) {
    if (clash.block() != CREATED) {
      breaches.add("a block was not made: " + clash);
    }
    clash
        .refusal()
        .filter(refusal -> !FAIR_REFUSALS.contains(refusal))
        .ifPresent(refusal -> breaches.add("refused for no valid reason: " + clash));
    clash.booking().ifPresent(booking -> judgeBooking(booking, breaches));
  }

  private void judgeBooking(String booking, List<String> breaches) {
    if (!standing.contains(booking)) {
      breaches.add("booking %s is lost".formatted(booking));
    } else if (!displaced.contains(booking)) {
      breaches.add("booking %s is in blocked time and not displaced".formatted(booking));
    }
  }
}
