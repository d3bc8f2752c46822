package io.slotwright.plumbing.production;

/// Where a service runs. Nothing but `PRODUCTION` may run on settings of development.
public enum Environment {
  PRODUCTION,
  /// The stack that `./slotwright up` starts on one machine.
  LOCAL,
  DEVELOPMENT,
  TEST
}
