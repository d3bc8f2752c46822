package io.slotwright.notification.branding;

import java.time.Instant;
import java.util.Optional;

/// A branding as it was saved.
///
/// @param version from 1
/// @param createdBy the subject of the operator
/// @param restored the earlier version that this one repeats; empty for a new one
public record BrandingVersion(
    long version, Branding branding, Instant createdAt, String createdBy, Optional<Long> restored) {

  /// Without the branding, for lists.
  public record Summary(
      long version, Instant createdAt, String createdBy, Optional<Long> restored) {}
}
