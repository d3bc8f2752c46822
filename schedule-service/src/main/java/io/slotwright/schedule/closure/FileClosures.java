package io.slotwright.schedule.closure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the events of a calendar file close, and which of them close nothing.
///
/// @param closures in the order of the events, each occurrence and day by itself
/// @param skipped events that mean to close nothing
/// @param rejected events that make no sense
/// @param uids of all events that were understood: what they closed earlier and do not any more is
/// to open again
public record FileClosures(
    List<Entry> closures, List<Remark> skipped, List<Remark> rejected, Set<String> uids) {

  public FileClosures {
    closures = List.copyOf(closures);
    skipped = List.copyOf(skipped);
    rejected = List.copyOf(rejected);
    uids = Set.copyOf(uids);
  }

  /// A closure and the event it is of.
  ///
  /// @param index of the event among those of the file, from 0
  public record Entry(int index, Closure closure) {}

  /// Why an event, or one date of it, closes nothing.
  ///
  /// @param index as for [Entry]
  /// @param uid null when it has none
  public record Remark(int index, @Nullable String uid, String code, String message) {}
}
