package io.slotwright.chaos.history;

import java.util.Optional;
import java.util.UUID;

/// What a client requests.
public sealed interface Act {

  /// The wanted span, or the one that the client has.
  SlotSpan span();

  /// The span that it wants to occupy; empty when it only concerns one that it has.
  default Optional<SlotSpan> wants() {
    return Optional.empty();
  }

  /// A creation, once for each `key`.
  sealed interface Creation extends Act {
    /// The `Idempotency-Key`, of this creation only.
    String key();
  }

  /// A command for a booking at `version`, and at no other.
  sealed interface Command extends Act {
    UUID booking();

    long version();
  }

  record Hold(String key, SlotSpan span) implements Creation {
    @Override
    public Optional<SlotSpan> wants() {
      return Optional.of(span);
    }
  }

  /// Books without a hold.
  record Book(String key, SlotSpan span) implements Creation {
    @Override
    public Optional<SlotSpan> wants() {
      return Optional.of(span);
    }
  }

  record BookHold(String key, SlotSpan span, UUID hold) implements Creation {}

  record Release(SlotSpan span, UUID hold) implements Act {}

  record Cancel(SlotSpan span, UUID booking, long version) implements Command {}

  record Move(SlotSpan span, SlotSpan to, UUID booking, long version) implements Command {
    @Override
    public Optional<SlotSpan> wants() {
      return Optional.of(to);
    }
  }

  /// Reads a booking.
  record Look(SlotSpan span, UUID booking) implements Act {}
}
