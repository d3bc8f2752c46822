package io.slotwright.schedule.closure;

import static java.util.stream.Collectors.groupingBy;

import io.slotwright.schedule.closure.Closure.ClosedDate;
import io.slotwright.schedule.closure.Closure.ClosedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a calendar file has a say in: closures that it made earlier and no longer makes open.
///
/// @param events the UIDs of those that it has as a whole
/// @param occurrences those that it changes of other events, by their UIDs
/// @param kept those that it has no say in, though it has their event, by their UIDs
public record Scope(
    Set<String> events,
    Map<String, List<Occurrence>> occurrences,
    Map<String, List<Occurrence>> kept) {

  public Scope {
    events = Set.copyOf(events);
    occurrences = Map.copyOf(occurrences);
    kept = Map.copyOf(kept);
  }

  public static Scope of(Set<String> events, List<Occurrence> occurrences) {
    return new Scope(events, byUid(occurrences), Map.of());
  }

  /// The same, except for some occurrences.
  Scope without(List<Occurrence> some) {
    return new Scope(events, occurrences, byUid(some));
  }

  private static Map<String, List<Occurrence>> byUid(List<Occurrence> occurrences) {
    return occurrences.stream().collect(groupingBy(Occurrence::uid));
  }

  /// One occurrence of an event, or all from one on.
  ///
  /// @param date of its start by the rule of the event
  /// @param time of that start; null when only the date is known
  /// @param andFollowing whether the later occurrences are meant, too
  public record Occurrence(
      String uid, LocalDate date, @Nullable Instant time, boolean andFollowing) {

    /// Whether it is the occurrence behind a closure, or one of them.
    boolean includes(Closure closure, ZoneId zone) {
      return includes(Start.of(closure, zone));
    }

    /// Whether it is the other one, or the other is among those that are meant.
    boolean includes(Occurrence other) {
      return (andFollowing || !other.andFollowing) && includes(new Start(other.date, other.time));
    }

    private boolean includes(Start start) {
      // Programs also name an occurrence at a time by its date, and the other way round.
      int order =
          time != null && start.time() != null
              ? start.time().compareTo(time)
              : start.date().compareTo(date);
      return andFollowing ? order >= 0 : order == 0;
    }
  }

  /// Whether a closure that an earlier file has made is among them.
  ///
  /// @param zone of the service point
  public boolean includes(Closure closure, ZoneId zone) {
    String uid = closure.source().uid();
    return events.contains(uid)
        ? isNone(kept.get(uid), closure, zone)
        : !isNone(occurrences.get(uid), closure, zone);
  }

  private static boolean isNone(
      @Nullable List<Occurrence> occurrences, Closure closure, ZoneId zone) {
    if (occurrences == null) {
      return true;
    }
    Start start = Start.of(closure, zone);
    return occurrences.stream().noneMatch(occurrence -> occurrence.includes(start));
  }

  /// When the occurrence behind a closure would have started by the event's rule.
  ///
  /// @param time null for an event of whole days
  private record Start(LocalDate date, @Nullable Instant time) {

    private static Start of(Closure closure, ZoneId zone) {
      String written = closure.source().start();
      if (written.contains("T")) {
        return at(Instant.parse(written), zone);
      }
      if (!written.isEmpty()) {
        return new Start(LocalDate.parse(written), null);
      }
      return switch (closure) {
        case ClosedDate closed -> new Start(closed.date().minusDays(closed.source().day()), null);
        case ClosedTime closed -> at(closed.range().start(), zone);
      };
    }

    private static Start at(Instant time, ZoneId zone) {
      return new Start(LocalDate.ofInstant(time, zone), time);
    }
  }
}
