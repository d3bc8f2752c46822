package io.slotwright.chaos.check;

import io.slotwright.chaos.history.Act.Cancel;
import io.slotwright.chaos.history.Act.Command;
import io.slotwright.chaos.history.Act.Move;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Truth.Change;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Matches commands with the changes of bookings that they caused. A command names the version that
/// it applies to, so its change is the next one, if it is of its kind. A command with an answer is
/// matched before one without.
final class Commands {

  private record At(UUID booking, long version) {}

  private final Map<At, Change> changes = new HashMap<>();
  private final Map<At, Operation> causes = new HashMap<>();

  Commands(History history) {
    history
        .truth()
        .changes()
        .forEach(change -> changes.put(new At(change.booking(), change.version()), change));
    history.operations().stream()
        .filter(operation -> operation.act() instanceof Command)
        .sorted(Comparator.comparingInt(Commands::certainty))
        .forEach(this::claim);
  }

  private static int certainty(Operation operation) {
    return operation.isRefused() ? 2 : operation.isUnknown() ? 1 : 0;
  }

  private void claim(Operation operation) {
    fitting((Command) operation.act())
        .ifPresent(
            change -> causes.putIfAbsent(new At(change.booking(), change.version()), operation));
  }

  private Optional<Change> fitting(Command command) {
    return Optional.ofNullable(changes.get(new At(command.booking(), command.version() + 1)))
        .filter(
            change ->
                switch (command) {
                  case Cancel cancel -> !change.live();
                  case Move move -> change.live() && change.span().equals(move.to());
                });
  }

  /// The change that `operation` caused; empty when it caused none.
  Optional<Change> changeBy(Operation operation) {
    return fitting((Command) operation.act())
        .filter(change -> operation.equals(causes.get(new At(change.booking(), change.version()))));
  }

  /// Changes that no command has caused. A booking's first change is its creation.
  List<Change> withoutCause() {
    return changes.values().stream()
        .filter(change -> change.version() > 1)
        .filter(change -> !causes.containsKey(new At(change.booking(), change.version())))
        .toList();
  }

  Optional<Change> at(UUID booking, long version) {
    return Optional.ofNullable(changes.get(new At(booking, version)));
  }
}
