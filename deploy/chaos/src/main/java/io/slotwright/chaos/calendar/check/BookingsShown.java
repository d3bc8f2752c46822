package io.slotwright.chaos.calendar.check;

import io.slotwright.chaos.calendar.history.CalendarHistory;
import io.slotwright.chaos.calendar.history.Settled.Shown;
import io.slotwright.chaos.check.Breach;
import io.slotwright.chaos.check.PublishedInTime;
import io.slotwright.chaos.history.Act.Command;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Soon after all faults are healed every replica shows what is booked and held and nothing else,
/// and in particular each booking that was acknowledged.
final class BookingsShown implements CalendarCheck {

  @Override
  public String promise() {
    return "what is booked is shown within 10 s of healing";
  }

  @Override
  public List<Breach> breaches(CalendarHistory history) {
    List<Breach> breaches = new ArrayList<>();
    Optional<Duration> right = history.settled().calendarRight();
    if (right.filter(after -> after.compareTo(PublishedInTime.BOUND) <= 0).isEmpty()) {
      breaches.add(breach("the calendar did not match the database in time: " + right));
    }
    for (KnownBooking booking : certain(history.bookings())) {
      history.settled().shown().stream()
          .filter(cell -> isOf(booking, cell) && !cell.status().equals("booked"))
          .findFirst()
          .ifPresent(cell -> breaches.add(breach("%s is shown as %s".formatted(booking, cell))));
    }
    return breaches;
  }

  /// The bookings that are there for certain, as they were last acknowledged.
  private static List<KnownBooking> certain(List<Operation> operations) {
    Map<UUID, KnownBooking> latest = new HashMap<>();
    Set<UUID> doubtful = new HashSet<>();
    for (Operation operation : operations) {
      if (operation.outcome() instanceof KnownBooking told) {
        latest.merge(
            told.booking(), told, (one, other) -> one.version() > other.version() ? one : other);
      } else if (operation.isUnknown() && operation.act() instanceof Command command) {
        doubtful.add(command.booking());
      }
    }
    return latest.values().stream()
        .filter(KnownBooking::live)
        .filter(booking -> !doubtful.contains(booking.booking()))
        .toList();
  }

  private static boolean isOf(KnownBooking booking, Shown cell) {
    return cell.post().equals(booking.span().post())
        && cell.start().isBefore(booking.span().end())
        && cell.end().isAfter(booking.span().start());
  }
}
