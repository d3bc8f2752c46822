package io.slotwright.chaos.check;

import io.slotwright.chaos.check.SlotState.Free;
import io.slotwright.chaos.check.SlotState.Taken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an operation does to one slot, or shows of it, at the one moment at which it takes effect.
sealed interface Step {

  /// The state after it; empty when it cannot be in `before`.
  Optional<SlotState> in(SlotState before);

  /// Whether it changes nothing, and only shows what is there.
  default boolean isGlance() {
    return true;
  }

  /// Somebody gets the free slot.
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

  /// Its owner gives it back.
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

  /// It is seen to be `owner`'s.
  record SeeTakenBy(UUID owner) implements Step {
    @Override
    public Optional<SlotState> in(SlotState before) {
      return Optional.of(before)
          .filter(state -> state instanceof Taken taken && taken.by().equals(owner));
    }
  }

  /// It is seen not to be `owner`'s.
  record SeeNotTakenBy(UUID owner) implements Step {
    @Override
    public Optional<SlotState> in(SlotState before) {
      return Optional.of(before)
          .filter(state -> !(state instanceof Taken taken && taken.by().equals(owner)));
    }
  }

  /// Somebody is told that it is taken.
  ///
  /// @param asking whose own appointment is not in their way; null for none
  record SeeTaken(@Nullable UUID asking) implements Step {
    @Override
    public Optional<SlotState> in(SlotState before) {
      return Optional.of(before)
          .filter(state -> state instanceof Taken taken && !taken.by().equals(asking));
    }
  }

  /// It is seen to be free.
  record SeeFree() implements Step {
    @Override
    public Optional<SlotState> in(SlotState before) {
      return Optional.of(before).filter(Free.class::isInstance);
    }
  }
}
