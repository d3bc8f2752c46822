package io.slotwright.notification.preference.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.notification.infrastructure.SmtpGate;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What it costs to know a recipient does not grow with the customers that are known.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(SmtpGate.class)
class RecipientsPlanTest {

  private static final List<String> MANY =
      List.of(
          """
          INSERT INTO preference (organisation_id, mailbox, unwanted, changed_at)
          SELECT gen_random_uuid(), 'box' || i, '{}', now() FROM generate_series(1, 20000) i
          """,
          """
          INSERT INTO suppression (id, organisation_id, mailbox, reason, delivery_id, since)
          SELECT gen_random_uuid(), gen_random_uuid(), 'box' || i, 'hard-bounce', gen_random_uuid(), now()
          FROM generate_series(1, 20000) i
          """,
          "ANALYZE preference, suppression");

  @Inject Pool pool;

  @Test
  void recipientsAreFoundByAnIndex() {
    Tuple parameters =
        Tuple.of(new UUID[] {UUID.randomUUID(), UUID.randomUUID()}, new String[] {"one", "two"});

    assertThat(new QueryPlans(pool).plan(MANY, PostgresRecipients.STANDINGS, parameters).scanned())
        .isEmpty();
  }
}
