package io.slotwright.booking.race;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Lets many clients want the same at once.
final class Race {

  private Race() {}

  /// The results of `clients` attempts, all started at the same moment.
  static <T> List<T> among(int clients, IntFunction<Callable<T>> attempt) {
    CountDownLatch start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> results =
          IntStream.range(0, clients)
              .mapToObj(
                  client ->
                      threads.submit(
                          () -> {
                            start.await();
                            return attempt.apply(client).call();
                          }))
              .toList();
      start.countDown();
      return results.stream().map(Race::result).toList();
    }
  }

  /// How many pairs of live allocations of a post in `table` overlap: must be 0, always.
  static long overlaps(Pool pool, String table, UUID post) {
    return pool.preparedQuery(
            """
            SELECT count(*) FROM %s one JOIN %s other
              ON one.post_id = other.post_id AND one.id < other.id
              AND coalesce(one.occupied_from, one.starts_at) < other.occupied_until
              AND coalesce(other.occupied_from, other.starts_at) < one.occupied_until
            WHERE one.live AND other.live AND one.post_id = $1
            """
                .formatted(table, table))
        .execute(Tuple.of(post))
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getLong(0);
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
