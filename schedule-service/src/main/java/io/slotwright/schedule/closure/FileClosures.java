package io.slotwright.schedule.closure;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The closures of a calendar file, and what in it closes nothing.
///
/// @param closures in the order of the events, one entry per occurrence and day; no two have the
/// same source
/// @param skipped what is not meant to close anything
/// @param rejected what is invalid
/// @param scope what the valid events have a say in
/// @param versions of the valid events
public record FileClosures(
    List<Entry> closures,
    List<Remark> skipped,
    List<Remark> rejected,
    Scope scope,
    List<Said> versions) {

  public FileClosures {
    closures = List.copyOf(closures);
    skipped = List.copyOf(skipped);
    rejected = List.copyOf(rejected);
    versions = List.copyOf(versions);
  }

  /// An event of the file, and how new it is.
  ///
  /// @param index as for [Entry]
  /// @param line as for [Entry]
  /// @param withSeries whether what it closes is among the closures of the series that it changes
  public record Said(int index, int line, EventVersion version, boolean withSeries) {}

  /// The UIDs of the valid events.
  public Set<String> uids() {
    return versions.stream().map(said -> said.version().uid()).collect(toSet());
  }

  /// A closure and its event.
  ///
  /// @param index of the event among those of the file, from 0
  /// @param line of the file on which the event begins, from 1
  public record Entry(int index, int line, Closure closure) {}

  /// The reason why an event, one date of it, or something else in the file closes nothing.
  ///
  /// @param index as for [Entry]; null for what is not an event
  /// @param uid null when it has none
  /// @param line on which the reason is, or else the event begins
  public record Remark(
      @Nullable Integer index, @Nullable String uid, int line, String code, String message) {}
}
