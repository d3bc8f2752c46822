package io.slotwright.testing.architecture.canary.flow;

import io.quarkus.scheduler.Scheduled;

class UseCaseThatSchedules {
  @Scheduled(every = "1s")
  void onTime() {}
}
