package io.slotwright.notification.preview.rest;

import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.notification.branding.json.BrandingDocument;
import io.slotwright.notification.branding.rest.CheckedBranding;
import io.slotwright.notification.language.MailLocale;
import io.slotwright.notification.preview.flow.PreviewRequest;
import io.slotwright.notification.preview.flow.PreviewRequest.Look;
import io.slotwright.plumbing.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A mail to see.
///
/// @param kind such as `booking-confirmed`
/// @param locale of the mail
/// @param servicePointId null for an invented point, with the branding of the organisation
/// @param branding one that is not saved; null for the one in force
/// @param version of a saved branding; null for the one in force
@Schema(
    examples =
        """
        {"kind": "booking-confirmed", "locale": "uk",
         "branding": {"accent": "#0f766e", "signatures": {"uk": "Ваша команда на Подолі"}}}
        """)
record MailPreviewRequest(
    @NotNull String kind,
    @NotNull @Pattern(regexp = MailLocale.TAG, message = "is uk, ru or en") String locale,
    @Schema(nullable = true) @Nullable UUID servicePointId,
    @Schema(nullable = true) @Nullable BrandingDocument branding,
    @Schema(nullable = true) @Nullable Long version) {

  /// @throws Problem 422 with all violations
  PreviewRequest toRequest(UUID organisation, Set<String> kinds) {
    List<Violation> violations = new ArrayList<>();
    if (!kinds.contains(kind)) {
      violations.add(
          new Violation("/kind", ViolationCode.MALFORMED, "There is no such kind of mail."));
    }
    if (branding != null && version != null) {
      violations.add(
          new Violation(
              "/version", ViolationCode.MALFORMED, "Send a branding or a version, not both."));
    }
    if (!violations.isEmpty()) {
      throw Problem.validation(violations);
    }
    return new PreviewRequest(
        organisation,
        kind,
        MailLocale.of(locale),
        Optional.ofNullable(servicePointId),
        look(kinds));
  }

  private Look look(Set<String> kinds) {
    if (branding != null) {
      return new Look.Unsaved(CheckedBranding.of(branding, kinds, "/branding"));
    }
    return version == null ? new Look.InForce() : new Look.Saved(version);
  }
}
