package io.slotwright.calendar.week;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a stretch of a post's time shows, and why.
public sealed interface Paint {

  CellStatus status();

  /// Time about which there is no more to say.
  enum Plain implements Paint {
    EMPTY(CellStatus.EMPTY),
    AVAILABLE(CellStatus.AVAILABLE);

    private final CellStatus status;

    Plain(CellStatus status) {
      this.status = status;
    }

    @Override
    public CellStatus status() {
      return status;
    }
  }

  /// Time that a block takes out.
  ///
  /// @param blockId null when it was heard of before ids were stored
  /// @param reason for colleagues
  record Blocked(@Nullable UUID blockId, @Nullable String reason) implements Paint {

    static Paint by(Block block) {
      return new Blocked(block.id(), block.reason());
    }

    @Override
    public CellStatus status() {
      return CellStatus.BLOCKED;
    }
  }

  /// Time that an allocation occupies.
  record Taken(Allocation allocation) implements Paint {

    @Override
    public CellStatus status() {
      return allocation.status();
    }
  }

  /// Whether `audience` cannot tell the two apart: the public does not see where one block ends and
  /// the next begins.
  default boolean looksLike(Paint other, Audience audience) {
    return equals(other)
        || (!audience.isOperator() && this instanceof Blocked && other instanceof Blocked);
  }
}
