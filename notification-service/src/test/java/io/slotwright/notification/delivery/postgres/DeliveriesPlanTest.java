package io.slotwright.notification.delivery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.notification.infrastructure.SmtpGate;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Plans are made while hardly any mail is due, and kept when very many are: what a mail costs must
/// not grow with those that are due.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(SmtpGate.class)
class DeliveriesPlanTest {

  private static final List<String> NOTHING_DUE =
      List.of(
          "DELETE FROM delivery",
          """
          INSERT INTO delivery (id, organisation_id, service_point_id, booking_id, booking_version,
            kind, recipient, locale, booking, message_id, status, queued_at, give_up_at, sent_at)
          SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1,
            'booking-confirmed', 'a@b.test', 'en', '{}', '<' || i || '>', 'sent', now(), now(), now()
          FROM generate_series(1, 20000) AS i
          """,
          "ANALYZE delivery");

  @Inject Pool pool;

  @Test
  void theMailOfAnOutcomeIsFoundByItsId() {
    // when
    String plan = new QueryPlans(pool).plan(NOTHING_DUE, PostgresDeliveries.CONCLUDE).text();
    // then
    assertThat(plan).contains("using delivery_pkey").doesNotContain("delivery_due");
  }

  @Test
  void theMailOfALongerClaimIsFoundByItsId() {
    // when
    String plan = new QueryPlans(pool).plan(NOTHING_DUE, PostgresDeliveries.EXTEND).text();
    // then
    assertThat(plan).contains("using delivery_pkey").doesNotContain("delivery_due");
  }

  @Test
  void theFirstMailOfABookingIsFoundByTheBooking() {
    // when
    String plan = new QueryPlans(pool).plan(NOTHING_DUE, PostgresDeliveries.CLAIM).text();
    // then
    assertThat(plan)
        .containsOnlyOnce("using delivery_due")
        .containsPattern(
            "using delivery_once on delivery first\\b.*\\s+Index Cond: \\(booking_id = d_1\\.booking_id");
  }

  @Test
  void anErasureReadsNoMailAboutABooking() {
    // when
    String plan = new QueryPlans(pool).plan(NOTHING_DUE, TracesInBriefings.FIND).text();
    // then
    assertThat(plan).contains("using delivery_of_link_to_forget");
  }
}
