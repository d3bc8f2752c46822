package io.slotwright.chaos.check;

import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import java.util.List;

/// How much of a history the order of its slots is judged by: a reader should know what was let
/// pass.
///
/// @param steps that had to fit into the order of their slot
/// @param refusals that said that a slot is taken
/// @param contested those of them that another attempt explains, so that they had to fit nowhere
public record Coverage(long steps, long refusals, long contested) {
  public static final Coverage NONE = new Coverage(0, 0, 0);

  public static Coverage of(History history) {
    Contests contests = new Contests(history);
    List<Operation> refusals =
        history.operations().stream().filter(Linearizability::saysTaken).toList();
    return new Coverage(
        SlotEvents.of(history).values().stream().mapToLong(List::size).sum(),
        refusals.size(),
        refusals.stream().filter(contests::contested).count());
  }

  public Coverage plus(Coverage other) {
    return new Coverage(
        steps + other.steps, refusals + other.refusals, contested + other.contested);
  }
}
