package io.slotwright.notification.preview.flow;

import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.BrandingScope;
import io.slotwright.notification.branding.BrandingVersion;
import io.slotwright.notification.branding.flow.BrandingVersions;
import io.slotwright.notification.branding.flow.OwnSenders;
import io.slotwright.notification.branding.flow.SavedBrandings;
import io.slotwright.notification.preview.flow.PreviewRequest.Look;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Finds the branding with which a mail is shown. What it leaves open is as the organisation has
/// it.
@ApplicationScoped
class PreviewBranding {

  private final SavedBrandings saved;
  private final BrandingVersions versions;
  private final OwnSenders senders;

  PreviewBranding(SavedBrandings saved, BrandingVersions versions, OwnSenders senders) {
    this.saved = saved;
    this.versions = versions;
    this.senders = senders;
  }

  /// Empty when there is no such version.
  Uni<Optional<Branding>> of(PreviewRequest request) {
    Branding sender = senders.of(request.organisation());
    return set(request).map(found -> found.map(branding -> branding.over(sender)));
  }

  private Uni<Optional<Branding>> set(PreviewRequest request) {
    return switch (request.look()) {
      case Look.InForce inForce -> saved.inForce(request.scope()).map(Optional::of);
      case Look.Unsaved(Branding own) -> over(own, request).map(Optional::of);
      case Look.Saved(long version) ->
          versions
              .find(request.scope(), version)
              .chain(
                  found ->
                      found
                          .map(BrandingVersion::branding)
                          .map(own -> over(own, request).map(Optional::of))
                          .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    };
  }

  private Uni<Branding> over(Branding own, PreviewRequest request) {
    return request.servicePoint().isEmpty()
        ? Uni.createFrom().item(own)
        : saved.inForce(BrandingScope.of(request.organisation())).map(own::over);
  }
}
