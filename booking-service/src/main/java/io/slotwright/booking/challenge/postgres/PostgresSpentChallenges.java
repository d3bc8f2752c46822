package io.slotwright.booking.challenge.postgres;

import static java.time.ZoneOffset.UTC;

import io.slotwright.booking.challenge.SolvedChallenge;
import io.slotwright.booking.challenge.flow.SpentChallenges;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;

/// Used challenges in PostgreSQL, where one row decides between two requests with one solution.
@ApplicationScoped
class PostgresSpentChallenges implements SpentChallenges {

  /// A request without a key equals no other: null is not equal to null.
  private static final String SPEND =
      """
      INSERT INTO challenge_spent (challenge, spent_for, expires_at) VALUES ($1, $2, $3)
      ON CONFLICT (challenge) DO UPDATE SET spent_for = excluded.spent_for
        WHERE challenge_spent.spent_for = excluded.spent_for
      """;

  private static final String FORGET = "DELETE FROM challenge_spent WHERE expires_at <= $1";

  private final Pool pool;

  PostgresSpentChallenges(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Boolean> spend(SolvedChallenge solved, RequestKey key) {
    return pool.preparedQuery(SPEND)
        .execute(
            Tuple.of(
                Buffer.buffer(HexFormat.of().parseHex(solved.challenge())),
                key.fingerprint().map(Buffer::buffer).orElse(null),
                solved.expiresAt().atOffset(UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  @Override
  public Uni<Void> tidy(Instant now) {
    return pool.preparedQuery(FORGET).execute(Tuple.of(now.atOffset(UTC))).replaceWithVoid();
  }
}
