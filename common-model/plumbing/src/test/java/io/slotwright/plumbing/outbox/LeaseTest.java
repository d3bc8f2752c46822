package io.slotwright.plumbing.outbox;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class LeaseTest {

  @Inject OutboxPass pass;
  @Inject DataSource anotherReplica;

  /// Asked again, because the relay of this process may be the next to have it.
  @Test
  void anotherReplicaCanTakeTheLeaseThatWasGivenUp() {
    await().atMost(Duration.ofSeconds(10)).until(this::resignAndLetTheOtherTry);
  }

  private boolean resignAndLetTheOtherTry() throws SQLException {
    pass.resign().await().atMost(Duration.ofSeconds(5));
    try (Connection session = anotherReplica.getConnection()) {
      return ask(session, "SELECT pg_try_advisory_lock(?)")
          && ask(session, "SELECT pg_advisory_unlock(?)");
    }
  }

  private static boolean ask(Connection session, String question) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(question)) {
      statement.setLong(1, OutboxPass.LEASE);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
