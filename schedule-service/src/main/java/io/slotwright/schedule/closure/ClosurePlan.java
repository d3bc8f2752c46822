package io.slotwright.schedule.closure;

import io.slotwright.common.time.DateSpan;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an import does, or would do.
///
/// @param steps in the order of the file; what opens again comes last
/// @param rejected in the order of the file
public record ClosurePlan(
    List<Step> steps, List<FileClosures.Remark> skipped, List<FileClosures.Remark> rejected) {

  public ClosurePlan {
    steps = List.copyOf(steps);
    skipped = List.copyOf(skipped);
    rejected = List.copyOf(rejected);
  }

  /// What becomes of a closure.
  public enum Outcome {
    NEW,
    UNCHANGED,
    CHANGED,
    /// The event was imported earlier and does not close this any more.
    REMOVED,
    /// Another event closes the date already.
    COVERED;

    /// As clients know it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One closure.
  ///
  /// @param closure as it is afterwards; as it was, when it is removed
  /// @param before as it was imported earlier
  public record Step(Outcome outcome, Closure closure, @Nullable ImportedClosure before) {

    /// What opens again; a closure that changed is taken back first.
    public Optional<ImportedClosure> takenBack() {
      return outcome == Outcome.CHANGED || outcome == Outcome.REMOVED
          ? Optional.ofNullable(before)
          : Optional.empty();
    }

    /// What becomes closed.
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

  /// The shortest span with all local dates in `zone` that it changes; empty when it changes
  /// nothing.
  public Optional<DateSpan> dates(ZoneId zone) {
    return Stream.concat(takenBack().stream().map(ImportedClosure::closure), made().stream())
        .map(closure -> closure.dates(zone))
        .reduce(DateSpan::and);
  }
}
