package io.slotwright.schedule.closure;

import static java.util.function.Predicate.not;

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
/// @param versions of the events that it followed
public record ClosurePlan(
    List<Step> steps,
    List<FileClosures.Remark> skipped,
    List<FileClosures.Remark> rejected,
    List<EventVersion> versions) {

  public ClosurePlan {
    steps = List.copyOf(steps);
    skipped = List.copyOf(skipped);
    rejected = List.copyOf(rejected);
    versions = List.copyOf(versions);
  }

  /// The effect on a closure.
  public enum Outcome {
    NEW,
    UNCHANGED,
    CHANGED,
    /// The event was imported earlier and no longer closes this, so it opens.
    REMOVED,
    /// Another event closes the date; this one does when the other no longer does.
    COVERED,
    /// The event no longer closes the date, but another does.
    RELEASED;

    /// The name in the API.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One closure.
  ///
  /// @param closure as it is afterwards; as it was, when it is removed or released
  /// @param before as it was imported earlier
  public record Step(Outcome outcome, Closure closure, @Nullable ImportedClosure before) {

    /// What was imported earlier and no longer holds; a changed closure is taken back before its
    /// new version is made.
    public Optional<ImportedClosure> takenBack() {
      return switch (outcome) {
        case NEW, UNCHANGED -> Optional.empty();
        case CHANGED, REMOVED, RELEASED -> Optional.ofNullable(before);
        case COVERED -> Optional.ofNullable(before).filter(not(this::isCoveredAlready));
      };
    }

    /// The closure to make.
    public Optional<Closure> made() {
      return outcome == Outcome.CHANGED || outcome == Outcome.NEW
          ? Optional.of(closure)
          : Optional.empty();
    }

    /// The closure to make as soon as no other event closes the date.
    public Optional<Closure> covered() {
      return outcome == Outcome.COVERED && (before == null || !isCoveredAlready(before))
          ? Optional.of(closure)
          : Optional.empty();
    }

    private boolean isCoveredAlready(ImportedClosure earlier) {
      return earlier.covered() && earlier.closure().equals(closure);
    }
  }

  /// Everything that was imported earlier and no longer holds.
  public List<ImportedClosure> takenBack() {
    return steps.stream().flatMap(step -> step.takenBack().stream()).toList();
  }

  /// Everything that becomes closed.
  public List<Closure> made() {
    return steps.stream().flatMap(step -> step.made().stream()).toList();
  }

  /// Everything that another event closes already.
  public List<Closure> covered() {
    return steps.stream().flatMap(step -> step.covered().stream()).toList();
  }

  /// The shortest span that covers all local dates in `zone` that it changes; empty when it changes
  /// nothing.
  public Optional<DateSpan> dates(ZoneId zone) {
    return Stream.concat(
            takenBack().stream()
                .filter(not(ImportedClosure::covered))
                .map(ImportedClosure::closure),
            made().stream())
        .map(closure -> closure.dates(zone))
        .reduce(DateSpan::and);
  }
}
