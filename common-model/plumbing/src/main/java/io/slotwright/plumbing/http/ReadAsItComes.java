package io.slotwright.plumbing.http;

/// A resource that reads bodies as they come, without ever holding them as a whole. Those that do
/// not announce their length it limits by itself.
public interface ReadAsItComes {

  /// How long its bodies may be.
  long MOST_BYTES = 32L * 1024 * 1024;
}
