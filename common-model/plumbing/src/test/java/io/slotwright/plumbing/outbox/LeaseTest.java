package io.slotwright.plumbing.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rules of the lease, on a row separate from the one for which this process's relay competes.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class LeaseTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  @Inject Pool pool;
  private LeaseRow row;

  @BeforeEach
  void makeARow() {
    row = new LeaseRow(pool, "test");
    keepTheRelayFromOurRows();
    run("INSERT INTO outbox_lease (name, number, expires_at) VALUES ('test', 0, '-infinity')");
  }

  @AfterEach
  void tidyUp() {
    run("DELETE FROM outbox_lease WHERE name = 'test'");
    run("DELETE FROM outbox WHERE topic = 'nowhere'");
    run("UPDATE outbox_lease SET expires_at = '-infinity' WHERE name = 'relay'");
  }

  private void keepTheRelayFromOurRows() {
    run(
        "UPDATE outbox_lease SET holder = gen_random_uuid(), number = number + 1,"
            + " expires_at = clock_timestamp() + interval '1 hour' WHERE name = 'relay'");
  }

  @Test
  void onlyOneHoldsIt() {
    assertThat(now(row.take(ONE))).isPresent();

    assertThat(now(row.take(OTHER))).isEmpty();
  }

  @Test
  void oneThatWasGivenUpIsTakenAtOnceUnderAnotherNumber() {
    Lease given = taken(ONE);

    now(row.release(ONE, given));

    assertThat(taken(OTHER).number()).isGreaterThan(given.number());
  }

  @Test
  void aFormerHolderNeitherRenewsNorReleasesNorDeletes() {
    Lease former = taken(ONE);
    long sent = waiting();
    expire();
    Lease present = taken(OTHER);

    assertThat(now(row.renew(ONE, former))).isEmpty();
    assertThat(now(row.delete(ONE, former, new Long[] {sent}))).isZero();
    now(row.release(ONE, former));

    assertThat(now(row.renew(OTHER, present))).isPresent();
    assertThat(now(row.delete(OTHER, present, new Long[] {sent}))).isOne();
  }

  @Test
  void aHolderThatWasAwayTooLongDeletesNothingAlthoughNobodyFollowedIt() {
    Lease lease = taken(ONE);
    long sent = waiting();
    run("UPDATE outbox_lease SET expires_at = clock_timestamp() WHERE name = 'test'");

    assertThat(now(row.delete(ONE, lease, new Long[] {sent}))).isZero();
  }

  @Test
  void aPassEndsWhenItsLeaseIsLost() {
    Leadership leadership = new Leadership(row, () -> OTHER);
    Lease lease = now(leadership.hold()).orElseThrow();
    long sent = waiting();
    run("UPDATE outbox_lease SET number = number + 1 WHERE name = 'test'");

    assertThatThrownBy(() -> now(leadership.delete(lease, new Long[] {sent})))
        .isInstanceOf(LeaseLost.class);
  }

  @Test
  void nothingIsHandedOverThatCouldArriveAfterTheLease() {
    Lease lease = new Lease(1, 0);

    assertThat(lease.lastSending() + OutboxProducer.LONGEST_SENDING.toNanos())
        .isLessThanOrEqualTo(Lease.TERM.toNanos());
    assertThat(lease.lastSending()).isGreaterThan(Lease.FRESH.toNanos());
  }

  private Lease taken(UUID holder) {
    return now(row.take(holder)).orElseThrow();
  }

  private long waiting() {
    return now(
        pool.query(
                "INSERT INTO outbox (topic, key, type, payload) VALUES ('nowhere', 'k', 't', '{}')"
                    + " RETURNING id")
            .execute()
            .map(rows -> rows.iterator().next().getLong(0)));
  }

  private void expire() {
    run("UPDATE outbox_lease SET expires_at = '-infinity' WHERE name = 'test'");
  }

  private void run(String sql) {
    now(pool.query(sql).execute());
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(10));
  }
}
