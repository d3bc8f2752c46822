package io.slotwright.calendar.flag.flow;

import io.slotwright.calendar.flag.Edit;
import io.slotwright.calendar.flag.Flag;
import io.slotwright.calendar.flag.FlagChange;
import io.slotwright.calendar.flag.FlagDetails;
import io.slotwright.common.decision.Decision;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// All feature flags, with the history of each.
public interface Flags {

  /// The most flags there can be: every replica has all of them in memory.
  int MOST = 200;

  Uni<List<Flag>> all();

  /// Ordered by key.
  ///
  /// @param after the key that the page follows; null for the first page
  Uni<List<Flag>> page(@Nullable String after, int most);

  Uni<Optional<Flag>> find(String key);

  /// The changes of a flag, oldest first, also of one that is deleted; empty when there never was
  /// such a flag.
  ///
  /// @param after the version that the page follows
  Uni<Optional<List<FlagChange>>> history(String key, long after, int most);

  /// Refuses with `flag-exists`, `too-many-flags` or `version-conflict`.
  Uni<Decision<Flag>> create(String key, FlagDetails details, Edit edit);

  /// Writes nothing when the details are the same. Refuses with `version-conflict`, or because
  /// there is no such flag.
  ///
  /// @param seen the versions that may be replaced
  Uni<Decision<Flag>> replace(String key, LongPredicate seen, FlagDetails details, Edit edit);

  /// Returns the flag as it was. Refuses as [#replace] does.
  Uni<Decision<Flag>> delete(String key, LongPredicate seen, Edit edit);
}
