package io.slotwright.plumbing.time;

import java.util.UUID;

/// Generates ids: UUIDs of version 7 (RFC 9562), which grow with time and so keep indexes compact.
@FunctionalInterface
public interface IdSource {

  UUID next();
}
