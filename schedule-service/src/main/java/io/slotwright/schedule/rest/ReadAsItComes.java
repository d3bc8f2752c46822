package io.slotwright.schedule.rest;

/// A resource that reads bodies as they come, without ever holding them as a whole.
public interface ReadAsItComes {

  /// How long its bodies may be.
  long MOST_BYTES = 32L * 1024 * 1024;
}
