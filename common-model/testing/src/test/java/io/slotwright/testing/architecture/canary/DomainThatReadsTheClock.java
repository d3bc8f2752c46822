package io.slotwright.testing.architecture.canary;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

class DomainThatReadsTheClock {
  Instant now() {
    return Instant.now();
  }
}

class DomainThatRollsIds {
  UUID next() {
    return UUID.randomUUID();
  }
}

class DomainThatIsTold {
  Instant now(InstantSource clock) {
    return clock.instant();
  }
}
