package io.slotwright.chaos.check;

import io.slotwright.chaos.history.History;
import java.util.List;

/// A promise, and a check of a history for breaches of it.
public interface Check {

  /// The promise, in a few words.
  String promise();

  /// Empty when it was kept.
  List<Breach> breaches(History history);

  /// All checks.
  static List<Check> all() {
    return List.of(
        new Overlaps(),
        new Acknowledged(),
        new Refusals(),
        new Once(),
        new Linearizability(),
        new PublishedInTime());
  }
}
