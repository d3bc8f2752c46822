package io.slotwright.calendar.live.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/// The weeks that somebody watches, and those that are still kept.
@ApplicationScoped
class WatchedWeeks {

  private final LiveSettings settings;
  private final ConcurrentMap<WatchedWeek.Key, WatchedWeek> weeks = new ConcurrentHashMap<>();

  WatchedWeeks(LiveSettings settings) {
    this.settings = settings;
  }

  Stream<WatchedWeek> watched() {
    return weeks.values().stream().filter(WatchedWeek::isWatched);
  }

  /// Turns a seat to a week, unless it is there already. Only the look calls this.
  ///
  /// @param look the last look that may have begun too early for a seat that turns
  /// @return false when there are too many weeks
  boolean turn(Seat seat, Viewing viewing, WatchedWeek.Key key, long look, long nanos) {
    WatchedWeek before = viewing.watched(seat);
    if (before != null && before.key().equals(key)) {
      return true;
    }
    if (!weeks.containsKey(key) && isFull()) {
      return false;
    }
    leave(seat, viewing, nanos);
    WatchedWeek week = weeks.computeIfAbsent(key, WatchedWeek::new);
    week.sit(seat, viewing);
    if (!viewing.turn(seat, week, look)) {
      week.leave(seat, nanos);
    }
    return true;
  }

  /// Weeks without a viewer make room for others.
  private boolean isFull() {
    if (weeks.size() >= settings.weeks()) {
      weeks.values().removeIf(week -> !week.isWatched());
    }
    return weeks.size() >= settings.weeks();
  }

  void leave(Seat seat, Viewing viewing, long nanos) {
    WatchedWeek week = viewing.watched(seat);
    if (week != null) {
      week.leave(seat, nanos);
    }
  }

  /// Drops the weeks that nobody has watched for a while.
  void forget(long nanos) {
    weeks.values().removeIf(week -> week.isForgotten(nanos));
  }
}
