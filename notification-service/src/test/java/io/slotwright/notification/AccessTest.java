package io.slotwright.notification;

import static io.slotwright.notification.BookingBuilder.aBooking;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.notification.infrastructure.EventStream;
import io.slotwright.notification.infrastructure.SmtpGate;
import io.slotwright.testing.access.AccessContract;
import io.slotwright.testing.fuzz.Things;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(SmtpGate.class)
class AccessTest extends AccessContract {

  @Inject Pool pool;

  private final EventStream events = new EventStream();

  /// New resources for each request: a mail that was retried may no longer be dead.
  @Override
  protected Things things() {
    events.tell(ServiceTest.point(BookingBuilder.POINT));
    return (operation, name) ->
        name.equals("id") ? Optional.of(idOfADeadMail().toString()) : Optional.empty();
  }

  @Override
  protected int operationsAtLeast() {
    return 4;
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
        .get();
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
