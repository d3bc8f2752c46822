package io.slotwright.schedule.closure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The closures of a calendar file, and its events that close nothing.
///
/// @param closures in the order of the events, one entry per occurrence and day
/// @param skipped events that are not meant to close anything
/// @param rejected events that are invalid
/// @param uids of all valid events: closures that they made earlier and no longer make are to be
/// removed
public record FileClosures(
    List<Entry> closures, List<Remark> skipped, List<Remark> rejected, Set<String> uids) {

  public FileClosures {
    closures = List.copyOf(closures);
    skipped = List.copyOf(skipped);
    rejected = List.copyOf(rejected);
    uids = Set.copyOf(uids);
  }

  /// A closure and its event.
  ///
  /// @param index of the event among those of the file, from 0
  public record Entry(int index, Closure closure) {}

  /// The reason why an event, or one date of it, closes nothing.
  ///
  /// @param index as for [Entry]
  /// @param uid null when it has none
  public record Remark(int index, @Nullable String uid, String code, String message) {}
}
