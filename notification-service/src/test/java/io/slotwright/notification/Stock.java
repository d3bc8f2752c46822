package io.slotwright.notification;

import static io.slotwright.notification.BookingBuilder.aBooking;
import static org.awaitility.Awaitility.await;

import io.slotwright.notification.infrastructure.EventStream;
import io.slotwright.notification.preference.Subscriber;
import io.slotwright.notification.preference.SubscriberTokens;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.openapi.Operation;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A dead mail for each request, because one that was retried may no longer be dead; and the token
// of a
/// customer.
final class Stock implements Things {

  private static final Subscriber SOMEONE =
      new Subscriber(BookingBuilder.ORGANISATION, "the-hash-of-a-mailbox");

  private final EventStream events = new EventStream();
  private final Pool pool;
  private final SubscriberTokens tokens;

  Stock(Pool pool, SubscriberTokens tokens) {
    this.pool = pool;
    this.tokens = tokens;
    events.tell(ServiceTest.point(BookingBuilder.POINT));
  }

  @Override
  public Optional<String> value(Operation operation, String name) {
    return switch (name) {
      case "version" -> Optional.of(aSavedVersion());
      case "id" -> Optional.of(idOfADeadMail().toString());
      case "Preferences-Token", "token" -> Optional.of(tokens.of(SOMEONE));
      default -> Optional.empty();
    };
  }

  /// Of the organisation; it sets nothing.
  private String aSavedVersion() {
    return pool.preparedQuery(
            """
            INSERT INTO branding (id, organisation_id, scope_id, version, content, created_at, created_by)
            SELECT $1, $2, $2, coalesce(max(version), 0) + 1, '{}', now(), 'somebody'
            FROM branding WHERE organisation_id = $2 AND scope_id = $2
            RETURNING version
            """)
        .execute(Tuple.of(UUID.randomUUID(), BookingBuilder.ORGANISATION))
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getLong(0)
        .toString();
  }

  private UUID idOfADeadMail() {
    UUID booking = UUID.randomUUID();
    events.tell(
        aBooking()
            .withId(booking)
            .happenedAt(Instant.now())
            .by("Olena K.", "no address at all", "en")
            .build());
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> dead(booking), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<UUID> dead(UUID booking) {
    RowIterator<Row> rows =
        pool.preparedQuery("SELECT id FROM delivery WHERE booking_id = $1 AND status = 'dead'")
            .execute(Tuple.of(booking))
            .await()
            .atMost(Duration.ofSeconds(10))
            .iterator();
    return rows.hasNext() ? Optional.of(rows.next().getUUID("id")) : Optional.empty();
  }
}
