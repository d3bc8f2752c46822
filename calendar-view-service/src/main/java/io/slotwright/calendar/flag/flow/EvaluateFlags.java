package io.slotwright.calendar.flag.flow;

import io.slotwright.calendar.flag.Evaluation;
import io.slotwright.calendar.flag.Evaluation.Evaluated;
import io.slotwright.calendar.flag.EvaluationContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Evaluates flags from memory.
@ApplicationScoped
public class EvaluateFlags {

  private final KnownFlags flags;
  private final FlagExposures exposures;

  EvaluateFlags(KnownFlags flags, FlagExposures exposures) {
    this.flags = flags;
    this.exposures = exposures;
  }

  /// Of all flags, ordered by key.
  public Uni<List<Evaluation>> all(EvaluationContext asked) {
    return flags
        .all()
        .map(known -> known.values().stream().map(flag -> flag.evaluate(asked)).toList());
  }

  /// Empty when there is no such flag.
  public Uni<Optional<Evaluation>> one(String key, EvaluationContext asked) {
    return flags
        .all()
        .map(known -> Optional.ofNullable(known.get(key)).map(flag -> flag.evaluate(asked)));
  }

  /// Counts what the caller is told: not what it knew before.
  public void told(List<? extends Evaluation> evaluations) {
    evaluations.forEach(
        evaluation -> {
          if (evaluation instanceof Evaluated evaluated) {
            exposures.count(evaluated);
          }
        });
  }
}
