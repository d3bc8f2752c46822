package io.slotwright.schedule.draft;

import io.slotwright.common.event.DraftChanged;
import io.slotwright.common.time.TimeRange;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// One stretch of a post's time that a draft opens or takes out.
///
/// @param range never empty, in whole minutes
public record Patch(TimeRange range, Status status) {

  /// From the start of the earliest patch to the end of the latest; empty for no patches.
  public static Optional<TimeRange> extent(Collection<Patch> patches) {
    return patches.stream().map(Patch::range).reduce(TimeRange::and);
  }

  DraftChanged.Patch told() {
    return new DraftChanged.Patch(range.start(), range.end(), status.told());
  }

  public enum Status {
    AVAILABLE,
    BLOCKED;

    /// The name in the API and the database, such as `blocked`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private DraftChanged.Status told() {
      return switch (this) {
        case AVAILABLE -> DraftChanged.Status.AVAILABLE;
        case BLOCKED -> DraftChanged.Status.BLOCKED;
      };
    }

    /// The status with the given [#word]; empty when `word` is something else.
    public static Optional<Status> of(String word) {
      return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
    }
  }
}
