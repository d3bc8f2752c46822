package io.slotwright.calendar.flag.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

/// A row of the table `feature_flag`.
@Entity
@Table(name = "feature_flag")
@NullUnmarked
class FlagRecord {

  @Id String key;
  @Version long version;
  String description;
  boolean enabled;
  String defaultVariant;
  String variants;
  String overrides;
}
