package io.slotwright.testing.architecture.canary;

import io.quarkus.runtime.Quarkus;

class DomainThatKnowsQuarkus {
  void stop() {
    Quarkus.asyncExit();
  }
}
