package io.slotwright.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.notification.delivery.Destinations.Admission;
import io.slotwright.notification.delivery.flow.Claim;
import io.slotwright.notification.delivery.flow.Deliveries;
import io.slotwright.notification.delivery.flow.MailTopic;
import io.slotwright.notification.delivery.flow.SendDueMails;
import io.slotwright.notification.infrastructure.Mailbox.Received;
import io.slotwright.notification.point.ServicePoint;
import io.slotwright.notification.point.flow.ServicePoints;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RacingSendersTest extends ServiceTest {

  private static final int BOOKINGS = 40;
  private static final Duration LEASE = Duration.ofMinutes(1);

  @Inject SendDueMails sendDueMails;
  @Inject Deliveries deliveries;
  @Inject ServicePoints points;
  @Inject Pool pool;

  private final String recipient = someone();
  private final UUID point = UUID.randomUUID();

  @Test
  void aMailGoesOutOnceHoweverManySendersRace() throws InterruptedException {
    // given
    events.tell(bookings(BOOKINGS));
    awaitQueued(BOOKINGS);
    revealThePoint();
    // when
    Uni.join()
        .all(Stream.generate(this::sender).limit(4).toList())
        .andFailFast()
        .await()
        .atMost(Duration.ofSeconds(30));
    // then
    mailbox.await(recipient, BOOKINGS);
    assertThat(mailbox.afterAWhile(recipient))
        .extracting(Received::messageId)
        .hasSize(BOOKINGS)
        .doesNotHaveDuplicates();
  }

  @Test
  void aClaimedDeliveryIsNobodyElsesUntilTheLeaseEnds() {
    // given
    Instant farAhead = Instant.now().plus(Duration.ofDays(1));
    gate.close();
    events.tell(bookings(1));
    awaitQueued(1);
    revealThePoint();
    Claim first =
        Awaitility.await().until(() -> claim(farAhead), claims -> claims.size() == 1).getFirst();
    // when
    List<Claim> during = claim(farAhead.plus(LEASE).minusMillis(1));
    List<Claim> after = claim(farAhead.plus(LEASE));
    // then
    assertThat(during).isEmpty();
    assertThat(after)
        .singleElement()
        .satisfies(next -> assertThat(next.attempt()).isEqualTo(first.attempt() + 1));
  }

  private List<Claim> claim(Instant now) {
    return deliveries
        .claim(new Admission(200, Map.of(), 200), now, LEASE)
        .await()
        .atMost(Duration.ofSeconds(5))
        .stream()
        .filter(this::isOfThePoint)
        .toList();
  }

  private boolean isOfThePoint(Claim claim) {
    return claim.topic() instanceof MailTopic.OfBooking about && about.point().id().equals(point);
  }

  private Uni<Void> sender() {
    return Uni.createFrom()
        .deferred(() -> sendDueMails.begin(() -> {}))
        .repeat()
        .whilst(sent -> sent > 0)
        .collect()
        .last()
        .replaceWithVoid();
  }

  /// Made by operators, whose mails are not limited.
  private BookingChanged[] bookings(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> aBookingOf(recipient).atPoint(point).doneBy("operator").build())
        .toArray(BookingChanged[]::new);
  }

  /// Makes all mails due at once.
  private void revealThePoint() {
    ServicePoint revealed = ServicePoint.of(point(point));
    pool.withTransaction(connection -> points.save(connection, List.of(revealed)))
        .await()
        .atMost(Duration.ofSeconds(5));
  }

  private void awaitQueued(int count) {
    Awaitility.await()
        .until(
            () ->
                pool.preparedQuery("SELECT count(*) FROM delivery WHERE service_point_id = $1")
                    .executeAndAwait(Tuple.of(point))
                    .iterator()
                    .next()
                    .getLong(0),
            queued -> queued == count);
  }
}
