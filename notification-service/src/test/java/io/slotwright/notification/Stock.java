package io.slotwright.notification;

import static io.slotwright.notification.BookingBuilder.aBooking;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.slotwright.notification.booking.flow.Mailboxes;
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

/// A mail for each request, because one can be retried or resent once; and the token of a customer.
final class Stock implements Things {

  private static final Subscriber SOMEONE =
      new Subscriber(BookingBuilder.ORGANISATION, "the-hash-of-a-mailbox");

  private static final UUID QUIET = UUID.fromString("0190a000-0000-7000-8000-0000000000b7");

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
      case "id" -> Optional.of(idOfAMail(operation).toString());
      case "Bounce-Token" -> Optional.of("a-token-for-tests-that-is-long-enough");
      case "service_point_id" -> ofAPoint(operation);
      case "address" -> Optional.of(suppressed());
      case "version" -> Optional.of(aSavedVersion());
      case "Preferences-Token", "token" -> Optional.of(tokens.of(SOMEONE));
      default -> Optional.empty();
    };
  }

  /// None where it may be left out: then the whole organisation is meant.
  private Optional<String> ofAPoint(Operation operation) {
    return operation.path().contains("{service_point_id}")
        ? Optional.of(quietPoint().toString())
        : Optional.empty();
  }

  /// Without bookings, so that no operator is told of those of other tests.
  private UUID quietPoint() {
    events.tell(ServiceTest.point(QUIET));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                pool.preparedQuery("SELECT FROM service_point WHERE id = $1")
                    .execute(Tuple.of(QUIET))
                    .await()
                    .atMost(Duration.ofSeconds(10))
                    .rowCount(),
            rows -> rows == 1);
    return QUIET;
  }

  private UUID idOfAMail(Operation operation) {
    UUID dead = idOfADeadMail();
    return operation.path().endsWith("/resend") ? sent(dead) : dead;
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
            .by("Olena K.", "no address, " + booking, "en")
            .build());
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> dead(booking), Optional::isPresent)
        .orElseThrow();
  }

  /// There may be no mail server.
  private UUID sent(UUID dead) {
    pool.preparedQuery(
            "UPDATE delivery SET status = 'sent', sent_at = now(), failure = NULL WHERE id = $1")
        .execute(Tuple.of(dead))
        .await()
        .atMost(Duration.ofSeconds(10));
    return dead;
  }

  private String suppressed() {
    String address = ServiceTest.someone();
    pool.preparedQuery(
            """
            INSERT INTO suppression (id, organisation_id, mailbox, reason, delivery_id, since)
            VALUES (uuidv7(), $2, $3, 'complaint', $1, now())
            """)
        .execute(
            Tuple.of(
                UUID.randomUUID(),
                BookingBuilder.ORGANISATION,
                Arc.container().instance(Mailboxes.class).get().of(address)))
        .await()
        .atMost(Duration.ofSeconds(10));
    return address;
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
