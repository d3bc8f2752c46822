package io.slotwright.booking;

import io.slotwright.testing.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

  ArchitectureTest() {
    super("io.slotwright.booking");
  }
}
