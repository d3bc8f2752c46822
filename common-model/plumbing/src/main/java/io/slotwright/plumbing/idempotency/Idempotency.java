package io.slotwright.plumbing.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.slotwright.plumbing.pace.Job;
import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.pace.Pace;
import io.slotwright.plumbing.postgres.LongStatements;
import io.slotwright.plumbing.postgres.Rows;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes a request with an `Idempotency-Key` take effect once, however often and in parallel it is
/// sent.
///
/// The key is claimed in the transaction of the work. A concurrent duplicate waits at the claim
/// until that transaction ends, then gets the same response, or does the work if it was rolled
/// back. Keys are kept for 24 hours.
///
/// A key must be random, such as a UUID: a client that knows the key and the body of another's
/// request gets its response, unless the scope distinguishes the two clients.
@ApplicationScoped
public class Idempotency {

  private static final int LONGEST_KEY = 255;

  private static final String CLAIM =
      """
      INSERT INTO idempotency_key (scope, key, request_hash) VALUES ($1, $2, $3)
      ON CONFLICT DO NOTHING
      """;

  private static final String REMEMBER =
      """
      UPDATE idempotency_key SET status = $3, resource_id = $4, body = $5 WHERE scope = $1 AND key = $2
      """;

  private static final String RECALL =
      """
      SELECT request_hash, status, resource_id, body FROM idempotency_key WHERE scope = $1 AND key = $2
      """;

  private static final String FORGET =
      "DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'";

  private final Pool pool;
  private final ObjectMapper json;

  Idempotency(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  /// The response of `first`, or the stored response for the same key.
  ///
  /// @param scope in which the key is unique: one endpoint of one caller, as far as callers are
  /// known
  /// @param key the header's value; null for a request that may not be repeated
  /// @param request the body, which reveals a key reused for another request
  /// @throws Problem (in the Uni) 422 `idempotency-key-reused`
  public Uni<Answer> once(
      SqlConnection connection,
      String scope,
      @Nullable String key,
      Object request,
      Supplier<Uni<Answer>> first) {
    if (key == null) {
      return first.get();
    }
    if (isMalformed(key)) {
      return Uni.createFrom().failure(malformedKey());
    }
    String hash = hash(request);
    return connection
        .preparedQuery(CLAIM)
        .execute(Tuple.of(scope, key, hash))
        .chain(
            claimed ->
                claimed.rowCount() == 1
                    ? first.get().call(answer -> remember(connection, scope, key, answer))
                    : recall(connection, scope, key, hash));
  }

  /// The stored response for `key`, without doing any work: the work may no longer be possible.
  /// Empty for a new key, for a key whose first request is still in progress, and without a key.
  ///
  /// @throws Problem (in the Uni) as [#once]
  public Uni<Optional<Answer>> recall(String scope, @Nullable String key, Object request) {
    if (key == null) {
      return Uni.createFrom().item(Optional.empty());
    }
    if (isMalformed(key)) {
      return Uni.createFrom().failure(malformedKey());
    }
    String hash = hash(request);
    return pool.preparedQuery(RECALL)
        .execute(Tuple.of(scope, key))
        .map(rows -> Rows.first(rows, row -> answer(row, hash)));
  }

  void start(@Observes StartupEvent started, Jobs jobs) {
    jobs.start(
        Job.of(
            "forget-idempotency-keys",
            Pace.every("10m", Duration.ofMinutes(1)),
            this::forgetOldKeys));
  }

  Uni<Void> forgetOldKeys() {
    return LongStatements.in(pool, connection -> connection.query(FORGET).execute())
        .replaceWithVoid();
  }

  private Uni<Void> remember(SqlConnection connection, String scope, String key, Answer answer) {
    return connection
        .preparedQuery(REMEMBER)
        .execute(Tuple.of(scope, key, answer.status(), answer.resourceId(), answer.bodyJson()))
        .replaceWithVoid();
  }

  private Uni<Answer> recall(SqlConnection connection, String scope, String key, String hash) {
    return connection
        .preparedQuery(RECALL)
        .execute(Tuple.of(scope, key))
        .map(rows -> rows.iterator().next())
        .map(row -> answer(row, hash));
  }

  private static Answer answer(Row row, String hash) {
    if (!row.getString("request_hash").equals(hash)) {
      throw Problem.of(
          422,
          "idempotency-key-reused",
          "Idempotency key reused",
          "This Idempotency-Key was already used with another body.");
    }
    return new Answer(row.getInteger("status"), row.getUUID("resource_id"), row.getString("body"));
  }

  private String hash(Object request) {
    try {
      byte[] body = json.writeValueAsString(request).getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isMalformed(String key) {
    return key.isBlank() || key.length() > LONGEST_KEY;
  }

  private static Problem malformedKey() {
    return Problem.of(
        400,
        "idempotency-key-malformed",
        "Idempotency key malformed",
        "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
  }
}
