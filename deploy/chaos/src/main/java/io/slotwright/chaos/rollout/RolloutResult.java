package io.slotwright.chaos.rollout;

import io.slotwright.chaos.check.Breach;
import io.slotwright.local.machine.Machine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/// What clients saw of rolling restarts.
///
/// @param service that was restarted
/// @param rollouts of both of its replicas
/// @param requests of readers and customers
/// @param failed requests without an answer, or with one that blames the service, and connections
///     of viewers that ended for another reason than a replica's end: how often, by what it was
/// @param breaches of what the calendar promises, among them viewers that show something else in
/// the
///     end than a fresh answer
/// @param quiet 99th percentile of an answer before the rollouts
/// @param meanwhile the same during the rollouts
public record RolloutResult(
    String service,
    int rollouts,
    long requests,
    SortedMap<String, Long> failed,
    List<Breach> breaches,
    Duration quiet,
    Duration meanwhile) {

  public boolean isClean() {
    return failed.isEmpty() && breaches.isEmpty();
  }

  /// As Markdown.
  @Override
  public String toString() {
    return """
    | service | rollouts of two replicas | requests | failed | promises broken | p99 quiet | p99 meanwhile |
    | --- | --- | --- | --- | --- | --- | --- |
    | %s | %d | %,d | %s | %s | %.1f ms | %.1f ms |
    """
        .formatted(
            service,
            rollouts,
            requests,
            failed.isEmpty() ? "0" : failed,
            breaches.isEmpty() ? "0" : breaches,
            quiet.toNanos() / 1e6,
            meanwhile.toNanos() / 1e6);
  }

  /// The machine that it was measured on.
  public static String machine() throws IOException {
    return Machine.describe() + "\n" + Machine.load() + "\n";
  }
}
