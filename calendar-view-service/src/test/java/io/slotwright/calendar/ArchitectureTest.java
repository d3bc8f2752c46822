package io.slotwright.calendar;

import io.slotwright.testing.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

  ArchitectureTest() {
    super("io.slotwright.calendar");
  }
}
