package io.slotwright.chaos.fault;

import io.slotwright.chaos.probe.Probe;
import io.slotwright.chaos.probe.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Silences components for a while, and verifies that they are silent.
///
/// @param fault its description
/// @param probes that must get no answer meanwhile
/// @param length the shortest duration
record Spell(String fault, List<Probe> probes, Duration length) {

  /// @param begin the fault
  /// @param end its healing, which always runs
  Effect over(Runnable begin, Runnable end) throws InterruptedException {
    try (Silence silence = Silence.before(fault, probes)) {
      Instant began = Instant.now();
      Instant healedAt;
      try {
        begin.run();
        silence.show();
        Thread.sleep(Duration.between(Instant.now(), began.plus(length)));
        silence.showToNew();
      } finally {
        healedAt = Instant.now();
        end.run();
      }
      return new Effect(healedAt, Duration.between(began, healedAt), silence.awaitEnd());
    }
  }
}
