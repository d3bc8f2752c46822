package io.slotwright.notification.branding.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.BrandingScope;
import io.slotwright.notification.branding.BrandingVersion;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/// All brandings that operators have saved. None is ever changed.
public interface BrandingVersions {

  /// Empty when nothing was saved.
  Uni<Optional<BrandingVersion>> newest(BrandingScope scope);

  Uni<Optional<BrandingVersion>> find(BrandingScope scope, long version);

  /// Newest first.
  ///
  /// @param before only earlier versions than this
  Uni<List<BrandingVersion.Summary>> list(BrandingScope scope, long before, int atMost);

  /// Saves the next version, unless the newest is none that the operator has seen; then it refuses
  /// with [io.slotwright.common.decision.Refusal#changedSince].
  ///
  /// @param seen of the number of the newest version, 0 for none
  Uni<Decision<BrandingVersion>> add(BrandingScope scope, LongPredicate seen, Edit edit);

  /// What is saved.
  ///
  /// @param by the subject of the operator
  /// @param restored the version that is repeated; empty for a new branding
  record Edit(Branding branding, Instant at, String by, Optional<Long> restored) {}
}
