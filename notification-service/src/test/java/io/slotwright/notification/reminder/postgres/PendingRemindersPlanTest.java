package io.slotwright.notification.reminder.postgres;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.notification.infrastructure.SmtpGate;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a look for due reminders costs does not grow with the pending ones.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(SmtpGate.class)
class PendingRemindersPlanTest {

  /// Nothing becomes due while the tables are filled.
  private static final List<String> MANY =
      List.of(
          """
          INSERT INTO service_point (id, name, address, timezone)
          SELECT gen_random_uuid(), 'Centre', 'Street', 'UTC' FROM generate_series(1, 200)
          """,
          """
          INSERT INTO booking (id, organisation_id, service_point_id, version, status, displaced,
            starts_at, ends_at, mailbox, event)
          SELECT gen_random_uuid(), gen_random_uuid(), p.id, 1, 'confirmed', false,
            now() + i * interval '1 hour', now() + i * interval '2 hours', 'box' || i, '{}'
          FROM service_point p, generate_series(1, 100) i
          """,
          """
          INSERT INTO reminder (booking_id, minutes_before, due_at)
          SELECT id, 120, starts_at FROM booking ON CONFLICT DO NOTHING
          """,
          "ANALYZE service_point, booking, reminder");

  /// As `PostgresBookings` asks.
  private static final String AWAITED_AT_A_POINT =
      """
      SELECT event, mailbox FROM booking
      WHERE service_point_id = $1 AND status = 'confirmed' AND NOT displaced
        AND starts_at > $2 AND id > $3
      ORDER BY id LIMIT $4
      """;

  @Inject Pool pool;

  @Test
  void dueRemindersAreFoundByAnIndex() {
    Tuple parameters = Tuple.of(Instant.now().atOffset(UTC), 200);

    assertThat(
            new QueryPlans(pool)
                .plan(MANY, PostgresPendingReminders.TAKE_DUE, parameters)
                .scanned())
        .doesNotContain("reminder", "booking");
    assertThat(
            new QueryPlans(pool)
                .plan(MANY, PostgresPendingReminders.NEXT_DUE, Tuple.tuple())
                .scanned())
        .isEmpty();
  }

  @Test
  void theBookingsOfAPointAreFoundByAnIndex() {
    Tuple parameters =
        Tuple.of(UUID.randomUUID(), Instant.now().atOffset(UTC), new UUID(0, 0), 500);

    assertThat(new QueryPlans(pool).plan(MANY, AWAITED_AT_A_POINT, parameters).scanned()).isEmpty();
  }
}
