package io.slotwright.booking.supply.postgres;

import static io.slotwright.plumbing.postgres.Utc.utc;

import io.slotwright.booking.supply.MovedDay;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

/// Moved days as parameters of a statement.
public final class DayRows {

  private DayRows() {}

  /// Three arrays: the posts, and when their days started and ended before.
  public static Tuple parameters(List<MovedDay> days) {
    return Tuple.tuple()
        .addArrayOfUUID(days.stream().map(MovedDay::postId).toArray(UUID[]::new))
        .addArrayOfOffsetDateTime(utc(days.stream().map(day -> day.before().start())))
        .addArrayOfOffsetDateTime(utc(days.stream().map(day -> day.before().end())));
  }
}
