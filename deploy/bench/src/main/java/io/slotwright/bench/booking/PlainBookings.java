package io.slotwright.bench.booking;

import io.slotwright.bench.load.ServiceStack;
import io.slotwright.local.machine.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The limit of bookings: the service's own statement, sent straight to PostgreSQL.
///
/// The statement that the service executed when it booked a post is executed again for other posts
/// at the same time, with ids of their own, so that it is always the service's current one. Random
/// choices of the service are made again, or all bookings would wait for the same rows.
final class PlainBookings {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /// A shard of a count of guests' usage, which the service picks at random.
  private static final Pattern PART = Pattern.compile("#\\d+(?=[,}])");

  /// The number of shards that the service uses for limits as high as ours.
  private static final int PARTS = 64;

  private final ServiceStack stack;
  private final int connections;

  PlainBookings(ServiceStack stack, int connections) {
    this.stack = stack;
    this.connections = connections;
  }

  /// The number of bookings per second.
  ///
  /// @param models the recorded statement for each time
  /// @param free the slots to book
  double perSecond(Map<Instant, Model> models, Iterator<FreeSlot> free, Duration period)
      throws Exception {
    AtomicLong made = new AtomicLong();
    long until = System.nanoTime() + period.toNanos();
    List<Callable<Void>> sessions = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      sessions.add(
          () -> {
            try (Session session = new Session(stack.database())) {
              while (System.nanoTime() < until) {
                FreeSlot slot = next(free);
                session.book(Objects.requireNonNull(models.get(slot.startsAt())), slot.postId());
                made.incrementAndGet();
              }
            }
            return null;
          });
    }
    runAll(sessions);
    return made.get() / (period.toNanos() / 1e9);
  }

  private static FreeSlot next(Iterator<FreeSlot> free) {
    synchronized (free) {
      return free.next();
    }
  }

  private static void runAll(List<Callable<Void>> sessions) throws InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(sessions.size())) {
      for (Future<Void> session : threads.invokeAll(sessions)) {
        session.get();
      }
    } catch (ExecutionException failed) {
      throw new Failure("A plain booking has failed: " + failed.getCause());
    }
  }

  /// A booking as the service has written it.
  ///
  /// @param own ids that each booking needs for itself
  record Model(LoggedStatement statement, UUID postId, Set<String> own) {
    /// @param kept ids that all bookings share
    static Model of(LoggedStatement statement, UUID postId, Set<String> kept) {
      return new Model(
          statement,
          postId,
          statement.parameters().stream()
              .filter(value -> value != null && ID.matcher(value).matches())
              .filter(id -> !kept.contains(id) && !id.equals(postId.toString()))
              .collect(Collectors.toUnmodifiableSet()));
    }

    /// The parameters of a booking of another post.
    List<@Nullable String> parameters(UUID post) {
      Map<String, String> instead = new TreeMap<>();
      instead.put(postId.toString(), post.toString());
      own.forEach(id -> instead.put(id, UUID.randomUUID().toString()));
      List<@Nullable String> values = new ArrayList<>();
      for (String value : statement.parameters()) {
        values.add(value == null ? null : replaced(value, instead));
      }
      return values;
    }

    private static String replaced(String value, Map<String, String> instead) {
      String result = value;
      for (Map.Entry<String, String> each : instead.entrySet()) {
        result = result.replace(each.getKey(), each.getValue());
      }
      return PART.matcher(result)
          .replaceAll(part -> "#" + ThreadLocalRandom.current().nextInt(PARTS));
    }
  }

  /// A connection with the statement prepared.
  private static final class Session implements AutoCloseable {
    private final Connection connection;
    private @Nullable String sql;
    private @Nullable PreparedStatement prepared;

    Session(Connection connection) {
      this.connection = connection;
    }

    void book(Model model, UUID postId) throws SQLException {
      PreparedStatement statement = prepared(model.statement().sql());
      List<@Nullable String> values = model.parameters(postId);
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i), Types.OTHER);
      }
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        if (!result.getBoolean("taken")) {
          throw new Failure("A plain booking changed no row.");
        }
      }
    }

    private PreparedStatement prepared(String wanted) throws SQLException {
      PreparedStatement statement = prepared;
      if (statement == null || !wanted.equals(sql)) {
        statement = connection.prepareStatement(wanted);
        prepared = statement;
        sql = wanted;
      }
      return statement;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
