package io.slotwright.notification;

import io.slotwright.testing.architecture.ServiceArchitecture;

class ArchitectureTest extends ServiceArchitecture {

  ArchitectureTest() {
    super("io.slotwright.notification");
  }
}
