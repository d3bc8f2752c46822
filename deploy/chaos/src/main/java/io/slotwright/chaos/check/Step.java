package io.slotwright.chaos.check;

import io.slotwright.chaos.check.SlotState.Free;
import io.slotwright.chaos.check.SlotState.Taken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The effect of an operation on one slot, or what it shows of it, at one moment.
sealed interface Step {

  /// The state after it; empty when it is impossible in `before`.
  Optional<SlotState> in(SlotState before);

  /// Whether it is a read.
  default boolean isGlance() {
    return true;
  }

  /// A client takes the free slot.
  record Take(UUID owner, Instant lapses) implements Step {
    @Override
    public Optional<SlotState> in(SlotState before) {
      return before instanceof Free ? Optional.of(new Taken(owner, lapses)) : Optional.empty();
    }

    @Override
    public boolean isGlance() {
      return false;
    }
  }

  /// A hold becomes a booking.
  record Become(UUID hold, UUID booking) implements Step {
    @Override
    public Optional<SlotState> in(SlotState before) {
      return before instanceof Taken taken && taken.by().equals(hold)
          ? Optional.of(new Taken(booking, Instant.MAX))
          : Optional.empty();
    }

    @Override
    public boolean isGlance() {
      return false;
    }
  }

  /// Its owner releases it.
  record Leave(UUID owner) implements Step {
    @Override
    public Optional<SlotState> in(SlotState before) {
      return before instanceof Taken taken && taken.by().equals(owner)
          ? Optional.of(new Free())
          : Optional.empty();
    }

    @Override
    public boolean isGlance() {
      return false;
    }
  }

  /// A read shows it as `owner`'s.
  record SeeTakenBy(UUID owner) implements Step {
    @Override
    public Optional<SlotState> in(SlotState before) {
      return Optional.of(before)
          .filter(state -> state instanceof Taken taken && taken.by().equals(owner));
    }
  }

  /// A read shows it as not `owner`'s.
  record SeeNotTakenBy(UUID owner) implements Step {
    @Override
    public Optional<SlotState> in(SlotState before) {
      return Optional.of(before)
          .filter(state -> !(state instanceof Taken taken && taken.by().equals(owner)));
    }
  }

  /// A client is refused because it is taken.
  ///
  /// @param asking the client's own appointment, which is not in its way; null for none
  record SeeTaken(@Nullable UUID asking) implements Step {
    @Override
    public Optional<SlotState> in(SlotState before) {
      return Optional.of(before)
          .filter(state -> state instanceof Taken taken && !taken.by().equals(asking));
    }
  }

  /// A read shows it as free.
  record SeeFree() implements Step {
    @Override
    public Optional<SlotState> in(SlotState before) {
      return Optional.of(before).filter(Free.class::isInstance);
    }
  }
}
