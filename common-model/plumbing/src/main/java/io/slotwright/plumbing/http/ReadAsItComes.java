package io.slotwright.plumbing.http;

/// A resource that streams request bodies and never holds one as a whole. It enforces the limit
/// itself on bodies of unannounced length.
public interface ReadAsItComes {

  /// The maximum length of its bodies.
  long MOST_BYTES = 32L * 1024 * 1024;
}
