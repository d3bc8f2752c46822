package io.slotwright.schedule.closure;

import io.slotwright.common.time.DateSpan;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The effect of an import, done or in a dry run.
///
/// @param steps in the order of the file; closures that are removed come last
/// @param rejected in the order of the file
public record ClosurePlan(
    List<Step> steps, List<FileClosures.Remark> skipped, List<FileClosures.Remark> rejected) {

  public ClosurePlan {
    steps = List.copyOf(steps);
    skipped = List.copyOf(skipped);
    rejected = List.copyOf(rejected);
  }

  /// The effect on a closure.
  public enum Outcome {
    NEW,
    UNCHANGED,
    CHANGED,
    /// The event was imported earlier and no longer closes this.
    REMOVED,
    /// Another event closes the date already.
    COVERED;

    /// The name in the API.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One closure.
  ///
  /// @param closure as it is afterwards; as it was, when it is removed
  /// @param before as it was imported earlier
  public record Step(Outcome outcome, Closure closure, @Nullable ImportedClosure before) {

    /// The closure to remove; a changed closure is removed before its new version is made.
    public Optional<ImportedClosure> takenBack() {
      return outcome == Outcome.CHANGED || outcome == Outcome.REMOVED
          ? Optional.ofNullable(before)
          : Optional.empty();
    }

    /// The closure to make.
    public Optional<Closure> made() {
      return outcome == Outcome.CHANGED || outcome == Outcome.NEW
          ? Optional.of(closure)
          : Optional.empty();
    }
  }

  /// Everything that opens again.
  public List<ImportedClosure> takenBack() {
    return steps.stream().flatMap(step -> step.takenBack().stream()).toList();
  }

  /// Everything that becomes closed.
  public List<Closure> made() {
    return steps.stream().flatMap(step -> step.made().stream()).toList();
  }

  /// The shortest span that covers all local dates in `zone` that it changes; empty when it changes
  /// nothing.
  public Optional<DateSpan> dates(ZoneId zone) {
    return Stream.concat(takenBack().stream().map(ImportedClosure::closure), made().stream())
        .map(closure -> closure.dates(zone))
        .reduce(DateSpan::and);
  }
}
