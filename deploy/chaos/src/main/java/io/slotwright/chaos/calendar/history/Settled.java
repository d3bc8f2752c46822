package io.slotwright.chaos.calendar.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The state after all faults were healed and nobody wrote any more.
///
/// @param calendarRight how long until every replica's weeks matched the booking service's
/// database; empty when they still did not
/// @param shown what the replicas finally show of the booked weeks
/// @param twins the last answers of both replicas to the same questions
/// @param screens what viewers had on their screens in the end, against a fresh answer
public record Settled(
    Optional<Duration> calendarRight, List<Shown> shown, List<Twins> twins, List<Screen> screens) {

  public Settled {
    shown = List.copyOf(shown);
    twins = List.copyOf(twins);
    screens = List.copyOf(screens);
  }

  /// A cell in the fresh week of a replica.
  public record Shown(int replica, UUID post, Instant start, Instant end, String status) {}

  /// The answers of both replicas to one question.
  public record Twins(String question, Answer one, Answer other) {}

  /// @param after how long until the screen equalled a fresh answer; empty when it still did not
  /// @param differences those that were left
  public record Screen(int viewer, Optional<Duration> after, List<String> differences) {
    public Screen {
      differences = List.copyOf(differences);
    }
  }
}
