package io.slotwright.calendar.week.json;

import io.slotwright.calendar.week.Allocation;
import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.CellStatus;
import io.slotwright.calendar.week.Paint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told about a paint beside its status.
record PaintFields(
    @Nullable Integer block,
    boolean displaced,
    boolean pending,
    @Nullable String reason,
    @Nullable UUID blockId,
    @Nullable UUID reservationId,
    @Nullable UUID bookingId) {

  private static final PaintFields NONE =
      new PaintFields(null, false, false, null, null, null, null);

  static PaintFields of(Paint paint, Audience audience) {
    boolean inside = audience.isOperator();
    return switch (paint) {
      case Paint.Plain plain -> NONE;
      case Paint.Blocked(UUID id, String reason) ->
          inside ? new PaintFields(null, false, false, reason, id, null, null) : NONE;
      case Paint.Taken(Allocation allocation) -> {
        boolean held = allocation.status() == CellStatus.HELD;
        yield new PaintFields(
            allocation.number(),
            allocation.displaced(),
            allocation.pending(),
            null,
            null,
            inside && held ? allocation.id() : null,
            inside && !held ? allocation.id() : null);
      }
    };
  }
}
