package io.slotwright.booking.erasure.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.erasure.PastBookings;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How PostgreSQL finds that no booking is too old among very many of one organisation.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class OldBookingsPlanTest {

  private static final UUID ORGANISATION = UUID.randomUUID();

  private static final List<String> MANY_BOOKINGS =
      List.of(
          PastBookings.insert(ORGANISATION, 20_000),
          "INSERT INTO retention VALUES ('%s', 3650, '2020-01-01', 'admin')"
              .formatted(ORGANISATION),
          "ANALYZE booking",
          "ANALYZE retention");

  @Inject Pool pool;

  @Test
  void onlyTheIndexOfKnownCustomersIsLookedAt() {
    assertThat(new QueryPlans(pool).plan(MANY_BOOKINGS, PostgresCustomers.LOCK_OLD).text())
        .contains("Index Scan using booking_of_known_customer")
        .containsPattern("Index Cond: .*organisation_id = .*ends_at <")
        .doesNotContain("Seq Scan on booking", "Sort");
  }
}
