package io.slotwright.chaos.history;

import java.util.List;

/// All that is known of a round.
///
/// @param collisions that were seen in the database, while it ran or in the end
/// @param troubles that there were meanwhile
public record History(
    List<Operation> operations,
    Truth truth,
    List<Collision> collisions,
    List<Trouble> troubles,
    Aftermath aftermath) {

  public History {
    operations = List.copyOf(operations);
    collisions = List.copyOf(collisions);
    troubles = List.copyOf(troubles);
  }
}
