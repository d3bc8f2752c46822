package io.slotwright.chaos.check;

import io.slotwright.chaos.history.Act.Command;
import io.slotwright.chaos.history.Act.Creation;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A refused operation has changed nothing, and its reason is one that the clients can cause.
final class Refusals implements Check {

  /// The clients cannot cause any other refusal.
  private static final Set<String> FAIR =
      Set.of(
          "slot-taken",
          "slot-held",
          "reservation-expired",
          "reservation-used",
          "too-many-holds",
          "version-conflict",
          "illegal-transition",
          "changed-meanwhile");

  @Override
  public String promise() {
    return "what was refused does not exist";
  }

  @Override
  public List<Breach> breaches(History history) {
    Commands commands = new Commands(history);
    Set<String> undecided = undecidedKeys(history);
    return history.operations().stream()
        .filter(Operation::isRefused)
        .flatMap(
            refused ->
                Stream.concat(
                    unfair(refused).stream(), left(refused, history, commands, undecided)))
        .toList();
  }

  /// Keys with an attempt that was not refused: what exists is that one's result.
  private static Set<String> undecidedKeys(History history) {
    Set<String> keys = new HashSet<>();
    for (Operation operation : history.operations()) {
      if (operation.act() instanceof Creation creation && !operation.isRefused()) {
        keys.add(creation.key());
      }
    }
    return keys;
  }

  private List<Breach> unfair(Operation operation) {
    Refused refused = (Refused) operation.outcome();
    return FAIR.contains(refused.code())
        ? List.of()
        : List.of(
            new Breach(promise(), "refused for no valid reason: " + refused, List.of(operation)));
  }

  private Stream<Breach> left(
      Operation refused, History history, Commands commands, Set<String> undecided) {
    return switch (refused.act()) {
      case Creation creation
          when history.truth().made().containsKey(creation.key())
              && !undecided.contains(creation.key()) ->
          Stream.of(
              new Breach(
                  promise(),
                  "refused, but there is " + history.truth().made().get(creation.key()),
                  List.of(refused)));
      case Command command when commands.changeBy(refused).isPresent() ->
          Stream.of(
              new Breach(
                  promise(),
                  "refused, but there is " + commands.changeBy(refused).get(),
                  List.of(refused)));
      default -> Stream.empty();
    };
  }
}
