package io.slotwright.notification.branding.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.BrandingScope;
import io.slotwright.notification.branding.BrandingVersion;
import io.slotwright.notification.branding.flow.BrandingVersions.Edit;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongPredicate;

/// Changes the branding of a service point or of an organisation.
@ApplicationScoped
public class EditBranding {

  private final BrandingVersions versions;
  private final KnownBrandings known;
  private final InstantSource clock;

  EditBranding(BrandingVersions versions, KnownBrandings known, InstantSource clock) {
    this.versions = versions;
    this.known = known;
    this.clock = clock;
  }

  /// Refuses when the newest version is none that the operator has seen.
  ///
  /// @param by the subject of the operator
  public Uni<Decision<BrandingVersion>> replace(
      BrandingScope scope, LongPredicate seen, Branding branding, String by) {
    return save(scope, seen, new Edit(branding, clock.instant(), by, Optional.empty()));
  }

  /// Saves an earlier version again. Refuses as [#replace], and when there is no such version.
  public Uni<Decision<BrandingVersion>> restore(
      BrandingScope scope, long version, LongPredicate seen, String by) {
    return Decisions.whenFound(
        versions.find(scope, version),
        "version",
        found ->
            save(
                scope,
                seen,
                new Edit(found.branding(), clock.instant(), by, Optional.of(version))));
  }

  private Uni<Decision<BrandingVersion>> save(BrandingScope scope, LongPredicate seen, Edit edit) {
    return versions.add(scope, seen, edit).invoke(() -> known.forget(scope.organisation()));
  }
}
