package io.slotwright.schedule.booked;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.booked.flow.BookedTimes;
import io.slotwright.schedule.fixture.Booking;
import io.slotwright.schedule.fixture.BookingService;
import io.slotwright.schedule.fixture.ServiceTest;
import io.slotwright.testing.kit.QueryPlan;
import io.slotwright.testing.kit.QueryPlans;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The copy of the booked times, as consumed from a real Kafka.
@QuarkusTest
class BookedTimesTest extends ServiceTest {

  private static final String EIGHT = "2026-11-23T08:00:00Z";
  private static final String NINE = "2026-11-23T09:00:00Z";
  private static final String TEN = "2026-11-23T10:00:00Z";

  private static final String FIFTY_THOUSAND =
      """
      INSERT INTO booked_time
      SELECT gen_random_uuid(), md5((i % 1000)::text)::uuid, start, start + interval '1 hour', false
      FROM generate_series(1, 50000) AS i,
        LATERAL (SELECT timestamptz '2099-01-01' + i * interval '1 minute' AS start) AS times
      """;

  private static final String UPCOMING =
      """
      SELECT booking_id, post_id, starts_at, occupied_until, displaced
      FROM booked_time
      WHERE post_id = ANY(ARRAY(
          SELECT md5(i::text)::uuid FROM generate_series(1, 50) AS i))
        AND occupied_until > '2026-11-20T19:00:00Z'
      ORDER BY starts_at, booking_id
      """;

  @Inject BookingService bookings;
  @Inject BookedTimes times;
  @Inject Pool pool;

  private String post;
  private String other;

  @BeforeEach
  void takePosts() {
    post = UUID.randomUUID().toString();
    other = UUID.randomUUID().toString();
  }

  @Test
  void bookedTimesAreKnownByPostAndStart() {
    Booking later = bookings.tell(Booking.of(post, NINE, TEN));
    Booking sooner = bookings.tell(Booking.of(other, EIGHT, NINE));
    bookings.tell(Booking.of(UUID.randomUUID().toString(), EIGHT, NINE));

    assertThat(upcoming(post, other))
        .containsExactly(
            new BookedTime(sooner.id(), UUID.fromString(other), range(EIGHT, NINE), false),
            new BookedTime(later.id(), UUID.fromString(post), range(NINE, TEN), false));
  }

  @Test
  void aMovedBookingTakesItsNewTimeOnly() {
    Booking booking = bookings.tell(Booking.of(post, EIGHT, NINE));

    bookings.tell(booking.movedTo(other, NINE, TEN));

    assertThat(upcoming(post)).isEmpty();
    assertThat(upcoming(other)).extracting(BookedTime::occupied).containsOnly(range(NINE, TEN));
  }

  @Test
  void buffersNeedNotBeOffered() {
    bookings.tell(Booking.of(post, EIGHT, NINE).keepingFree(20, 30));

    assertThat(upcoming(post)).extracting(BookedTime::occupied).containsOnly(range(EIGHT, NINE));
  }

  @Test
  void aDisplacedBookingIsStillExpected() {
    bookings.tell(bookings.tell(Booking.of(post, EIGHT, NINE)).thatLostItsTime());

    assertThat(upcoming(post)).extracting(BookedTime::displaced).containsExactly(true);
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "CONFIRMED", "IN_PROGRESS"})
  void whoIsExpectedTakesTheTime(BookingStatus status) {
    bookings.tell(Booking.of(post, EIGHT, NINE).in(status));

    assertThat(upcoming(post)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "CANCELLED_BY_CUSTOMER", "CANCELLED_BY_OPERATOR", "NO_SHOW"})
  void whoIsNoLongerExpectedFreesTheTime(BookingStatus status) {
    Booking booking = bookings.tell(Booking.of(post, EIGHT, NINE));

    bookings.tell(booking.in(status));

    assertThat(upcoming(post)).isEmpty();
    assertThat(rowsOf(post)).isZero();
  }

  @Test
  void whatComesLateOrTwiceChangesNothing() {
    Booking booking = Booking.of(post, EIGHT, NINE);
    bookings.tell(booking.in(BookingStatus.CANCELLED_BY_CUSTOMER));

    bookings.tell(booking);

    assertThat(upcoming(post)).isEmpty();
  }

  @Test
  void whatIsOverIsNotUpcomingAndGoesWhenTheNextBookingIsHeardOf() {
    bookings.tell(Booking.of(post, EIGHT, NINE));
    clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-23T08:59:59Z")));
    assertThat(upcoming(post)).hasSize(1);

    clock.advance(Duration.ofSeconds(1));
    assertThat(upcoming(post)).isEmpty();
    assertThat(rowsOf(post)).isOne();

    bookings.tell(Booking.of(other, NINE, TEN));
    assertThat(rowsOf(post)).isZero();
    assertThat(rowsOf(other)).isOne();
  }

  @Test
  void nothingThatSaysWhoseTheBookingIsIsKept() {
    Booking booking = bookings.tell(Booking.of(post, EIGHT, NINE));

    String everything =
        pool.preparedQuery("SELECT booked_time::text AS row FROM booked_time WHERE booking_id = $1")
            .execute(Tuple.of(booking.id()))
            .await()
            .indefinitely()
            .iterator()
            .next()
            .getString("row");
    assertThat(everything).contains(post).doesNotContainIgnoringCase("olena");
  }

  @Test
  void theUpcomingTimesOfFiftyAmongAThousandPostsAreFoundByAnIndex() {
    QueryPlan plan =
        new QueryPlans(pool).plan(List.of(FIFTY_THOUSAND, "ANALYZE booked_time"), UPCOMING);

    assertThat(plan.text()).contains("booked_time_of_post").doesNotContain("Seq Scan");
  }

  private List<BookedTime> upcoming(String... posts) {
    return times
        .upcoming(pool, Arrays.stream(posts).map(UUID::fromString).toList(), clock.instant())
        .await()
        .indefinitely();
  }

  private int rowsOf(String postId) {
    return pool.preparedQuery("SELECT FROM booked_time WHERE post_id = $1")
        .execute(Tuple.of(UUID.fromString(postId)))
        .await()
        .indefinitely()
        .size();
  }

  private static TimeRange range(String start, String end) {
    return new TimeRange(Instant.parse(start), Instant.parse(end));
  }
}
