package io.slotwright.schedule.closure;

import io.slotwright.schedule.closure.Scope.Occurrence;
import org.jspecify.annotations.Nullable;

/// How new an event is (`SEQUENCE`, RFC 5545, section 3.8.7.4).
///
/// @param changed the occurrence of a series that it changes; null for an event as a whole
/// @param sequence 0 when the file does not say
public record EventVersion(String uid, @Nullable Occurrence changed, long sequence) {

  boolean isWhole() {
    return changed == null;
  }
}
