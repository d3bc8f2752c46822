package io.slotwright.plumbing.production;

/// Where a service runs. Only `PRODUCTION` refuses development settings.
public enum Environment {
  PRODUCTION,
  /// The stack that `./slotwright up` starts on one machine.
  LOCAL,
  DEVELOPMENT,
  TEST
}
