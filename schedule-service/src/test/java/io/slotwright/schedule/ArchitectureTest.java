package io.slotwright.schedule;

import io.slotwright.testing.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

  ArchitectureTest() {
    super("io.slotwright.schedule");
  }
}
