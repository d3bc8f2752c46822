package io.slotwright.chaos.check;

import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import java.util.List;

/// How much of a history the check of slots' orders covers, so that a reader knows what it allowed.
///
/// @param steps that had to fit into the order of their slot
/// @param refusals because a slot was taken
/// @param contested refusals that another attempt explains, so that they need not fit anywhere
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
