package io.slotwright.booking.race;

import static java.util.stream.Collectors.groupingBy;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.What;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The state of slots that were each blocked and booked at the same moment, once both are done.
/// There are two valid outcomes: the booking was refused, or it exists, is marked displaced, and
/// one event reported that.
record Aftermath(List<Contest> contests, List<Kept> kept, List<BookingChanged> told) {

  /// A contested slot.
  ///
  /// @param acknowledged the booking that its customer was granted; empty when they were refused
  record Contest(UUID post, Instant start, Optional<UUID> acknowledged) {}

  /// A booking as the database has it.
  record Kept(UUID id, UUID post, Instant start, boolean displaced) {}

  /// One sentence for each slot with any other outcome.
  List<String> breaches() {
    Map<Slot, List<Kept>> bySlot =
        kept.stream().collect(groupingBy(each -> new Slot(each.post(), each.start())));
    return contests.stream()
        .flatMap(
            contest ->
                breach(
                    contest,
                    bySlot.getOrDefault(new Slot(contest.post(), contest.start()), List.of()))
                    .stream())
        .toList();
  }

  private record Slot(UUID post, Instant start) {}

  private Optional<String> breach(Contest contest, List<Kept> here) {
    List<UUID> standing = here.stream().map(Kept::id).toList();
    if (!standing.equals(contest.acknowledged().stream().toList())) {
      return Optional.of("%s was acknowledged, and %s stands".formatted(contest, here));
    }
    return here.stream().flatMap(this::unmarked).findFirst();
  }

  private Stream<String> unmarked(Kept booking) {
    if (!booking.displaced()) {
      return Stream.of("%s is in blocked time and not marked".formatted(booking));
    }
    long times =
        told.stream()
            .filter(event -> event.bookingId().equals(booking.id()))
            .filter(event -> event.what() == What.DISPLACED)
            .count();
    return times == 1
        ? Stream.empty()
        : Stream.of("that %s is displaced was told %d times".formatted(booking, times));
  }
}
