package io.slotwright.testing.architecture.canary.json;

import io.quarkus.runtime.Quarkus;

class FormatThatKnowsQuarkus {
  void stop() {
    Quarkus.asyncExit();
  }
}
