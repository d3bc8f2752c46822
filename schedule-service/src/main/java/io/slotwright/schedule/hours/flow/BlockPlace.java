package io.slotwright.schedule.hours.flow;

import io.slotwright.schedule.slot.Block;
import java.time.Instant;
import java.util.UUID;

/// The position of a block in the order of blocks.
public record BlockPlace(Instant start, UUID id) {

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  public static BlockPlace of(Block block) {
    return new BlockPlace(block.range().start(), block.id());
  }

  /// Reads what [#toString] writes; fails with an unchecked exception on anything else.
  public static BlockPlace parse(String text) {
    String[] parts = text.split("/", 2);
    Instant start = Instant.parse(parts[0]);
    if (start.isBefore(Instant.EPOCH) || start.isAfter(LAST)) {
      throw new IllegalArgumentException("no block starts at " + start);
    }
    return new BlockPlace(start, UUID.fromString(parts[1]));
  }

  @Override
  public String toString() {
    return start + "/" + id;
  }
}
