package io.slotwright.testing.architecture.canary;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

class DomainThatReadsTheClock {
  Instant now() {
    return Instant.now();
  }

  LocalTime timeOfDay() {
    return LocalTime.now(ZoneOffset.UTC);
  }

  OffsetDateTime withOffset() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }

  InstantSource source() {
    return InstantSource.system();
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
