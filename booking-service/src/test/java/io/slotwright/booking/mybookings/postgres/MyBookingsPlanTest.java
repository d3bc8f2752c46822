package io.slotwright.booking.mybookings.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.mybookings.BookingPeriod;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.QueryPlan;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How PostgreSQL finds what is one customer's among the bookings of all.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class MyBookingsPlanTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-01T00:00:00Z");

  private static final String MANY_BOOKINGS =
      """
      WITH made AS (
        INSERT INTO allocation (id, post_id, starts_at, occupied_until, live)
        SELECT gen_random_uuid(), gen_random_uuid(), start, start + interval '1 hour', false
        FROM generate_series(timestamptz '2026-11-23', '2027-04-23', '10 minutes') AS start
        RETURNING id, post_id, starts_at, occupied_until
      )
      INSERT INTO booking (id, version, allocation_id, status, displaced, post_id, post_number, service_point_id,
        organisation_id, starts_at, ends_at, occupied_until, customer_name, customer_email, customer_locale, services,
        notes, token_hash, created_at)
      SELECT id, 1, id, 'confirmed', false, post_id, 1, id, id, starts_at, occupied_until, occupied_until, 'Olena',
        'Olena' || extract(hour FROM starts_at) || extract(minute FROM starts_at) || '@example.test', 'uk', '[]', '', '',
        starts_at
      FROM made
      """;

  private static final String MANY_REQUESTS =
      """
      INSERT INTO my_bookings_request (address, client, asked_at)
      SELECT 'address ' || number, 'client ' || number, timestamptz '2026-12-01' - number * interval '0.1 seconds'
      FROM generate_series(1, 20000) AS number
      """;

  @Inject Pool pool;

  @ParameterizedTest
  @EnumSource(BookingPeriod.class)
  void aListIsFoundByAnIndexOfItsCustomer(BookingPeriod period) {
    QueryPlan plan =
        new QueryPlans(pool)
            .plan(
                List.of(MANY_BOOKINGS, "ANALYZE booking"),
                PostgresMyBookings.list(period),
                Tuple.of("olena910@example.test", NOW, new UUID(0, 0), NOW, 51, NOW.minusDays(30)));

    assertThat(plan.text()).contains("booking_of_customer").doesNotContain("Seq Scan on booking");
  }

  @Test
  void whetherThereIsAnythingToSeeIsToldByThatIndex() {
    QueryPlan plan =
        new QueryPlans(pool)
            .plan(
                List.of(MANY_BOOKINGS, "ANALYZE booking"),
                PostgresMyBookingsLinks.GRANT,
                Tuple.tuple()
                    .addString("address")
                    .addString("client")
                    .addUUID(new UUID(0, 0))
                    .addString("olena910@example.test")
                    .addString("uk")
                    .addOffsetDateTime(NOW)
                    .addOffsetDateTime(NOW)
                    .addArrayOfString(new String[] {"topic"})
                    .addArrayOfString(new String[] {"key"})
                    .addArrayOfString(new String[] {"type"})
                    .addArrayOfString(new String[] {"payload"}));

    assertThat(plan.text()).contains("booking_of_customer").doesNotContain("Seq Scan on booking");
  }

  @Test
  void onlyTheRequestsOfTheSameAddressAndClientAreCounted() {
    QueryPlan plan =
        new QueryPlans(pool)
            .plan(
                List.of(MANY_REQUESTS, "ANALYZE my_bookings_request"),
                PostgresMyBookingsLinks.COUNT,
                Tuple.of("address 7", "client 8", NOW.minusMinutes(1), NOW.minusHours(1)));

    assertThat(plan.text())
        .contains("my_bookings_request_of_address", "my_bookings_request_of_client")
        .doesNotContain("Seq Scan");
  }
}
