package io.slotwright.notification.branding.postgres;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.slotwright.notification.branding.BrandingVersion.Summary;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of the table `branding` without its content.
@RegisterForReflection
record BrandingHeader(long version, Instant createdAt, String createdBy, @Nullable Long restored) {

  Summary toSummary() {
    return new Summary(version, createdAt, createdBy, Optional.ofNullable(restored));
  }
}
