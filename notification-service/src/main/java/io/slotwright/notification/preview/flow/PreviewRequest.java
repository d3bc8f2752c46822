package io.slotwright.notification.preview.flow;

import io.slotwright.notification.branding.Branding;
import io.slotwright.notification.branding.BrandingScope;
import io.slotwright.notification.language.MailLocale;
import java.util.Optional;
import java.util.UUID;

/// A mail that an operator wants to see.
///
/// @param kind of mail that customers get from a service point
/// @param servicePoint empty for an invented one, with the branding of the organisation
public record PreviewRequest(
    UUID organisation, String kind, MailLocale locale, Optional<UUID> servicePoint, Look look) {

  BrandingScope scope() {
    return servicePoint
        .map(point -> new BrandingScope(organisation, point))
        .orElseGet(() -> BrandingScope.of(organisation));
  }

  /// With which branding it is shown.
  public sealed interface Look {

    /// What the next mails have.
    record InForce() implements Look {}

    /// One that is not saved.
    record Unsaved(Branding branding) implements Look {}

    /// A saved one, by its number.
    record Saved(long version) implements Look {}
  }
}
