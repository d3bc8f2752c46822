package io.slotwright.calendar.flag.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/// A row of the table `feature_flag_history`.
@Entity
@Immutable
@Table(name = "feature_flag_history")
@NullUnmarked
class FlagChangeRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String flagKey;
  long version;
  String what;
  Instant occurredAt;
  String subject;
  String stateBefore;
  String stateAfter;
}
