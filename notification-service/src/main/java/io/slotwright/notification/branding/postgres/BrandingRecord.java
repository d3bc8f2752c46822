package io.slotwright.notification.branding.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// A row of the table `branding`: one version of one branding.
@Entity
@Immutable
@Table(name = "branding")
@NullUnmarked
class BrandingRecord {

  @Id UUID id;
  UUID organisationId;
  UUID scopeId;
  long version;

  /// In JSON.
  String content;

  Instant createdAt;
  String createdBy;
  Long restored;
}
