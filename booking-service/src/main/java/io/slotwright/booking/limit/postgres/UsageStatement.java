package io.slotwright.booking.limit.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.limit.Quota;
import io.slotwright.booking.limit.flow.LimitReachedException;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Counts uses in the statement that writes the hold or booking, so that both are written or
/// neither. The update locks the row of a count, so concurrent attempts take turns there, in any
/// replica; an attempt that exceeds the limit fails and all its writes are rolled back.
public final class UsageStatement {

  /// Raised by the function `guest_limit_reached`.
  private static final String LIMIT_REACHED = "SW429";

  /// Rows are written in the order of the arrays, which is that of the keys: so two attempts never
  /// wait for each other. Arrays that are joined and sorted here would cost as much again.
  private static final String COUNT =
      """
      INSERT INTO guest_usage AS usage (key, used, most, until)
      SELECT unnest($%1$d::text[]), 1, unnest($%3$d::int[]), unnest($%4$d::timestamptz[])
      FROM %2$s
      ON CONFLICT (key) DO UPDATE
      SET most = excluded.most,
        until = CASE WHEN usage.until > $%5$d::timestamptz THEN usage.until ELSE excluded.until END,
        used = CASE
          WHEN usage.until <= $%5$d::timestamptz THEN 1
          WHEN usage.used < excluded.most THEN usage.used + 1
          ELSE guest_limit_reached(usage.key, usage.until)
        END
      """;

  private UsageStatement() {}

  /// The part of a statement.
  ///
  /// @param first the number of the first of four parameters, see [#add]
  /// @param relation counts only when this has a row, which it has once at most
  public static String count(int first, String relation) {
    return COUNT.formatted(first, relation, first + 1, first + 2, first + 3);
  }

  /// Adds the parameters.
  public static Tuple add(Tuple parameters, List<Quota> quotas, Instant now) {
    List<Quota> parts =
        quotas.stream()
            .map(quota -> quota.part(ThreadLocalRandom.current()))
            .sorted(Comparator.comparing(Quota::key))
            .toList();
    return parameters
        .addArrayOfString(parts.stream().map(Quota::key).toArray(String[]::new))
        .addArrayOfInteger(parts.stream().map(Quota::most).toArray(Integer[]::new))
        .addArrayOfOffsetDateTime(
            parts.stream()
                .map(part -> now.plus(part.limit().window()).atOffset(UTC))
                .toArray(OffsetDateTime[]::new))
        .addOffsetDateTime(now.atOffset(UTC));
  }

  public static boolean isLimitReached(Throwable failure) {
    return failure instanceof PgException refused && LIMIT_REACHED.equals(refused.getSqlState());
  }

  /// The limit that a failure of the statement reports, when [#isLimitReached].
  public static Throwable reached(Throwable failure, List<Quota> quotas, Instant now) {
    PgException refused = (PgException) failure;
    String key = String.valueOf(refused.getDetail());
    Instant until = Instant.ofEpochMilli(Long.parseLong(String.valueOf(refused.getHint())));
    return quotas.stream()
        .filter(quota -> key.equals(quota.key()) || key.startsWith(quota.key() + "#"))
        .findFirst()
        .<Throwable>map(quota -> LimitReachedException.of(quota, until, now))
        .orElse(failure);
  }
}
