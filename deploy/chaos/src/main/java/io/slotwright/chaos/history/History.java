package io.slotwright.chaos.history;

import java.util.List;

/// The full record of a round.
///
/// @param collisions found in the database, during the round or after it
/// @param troubles during the round
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
