package io.slotwright.schedule.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.schedule.fixture.Booking;
import io.slotwright.schedule.fixture.BookingService;
import io.slotwright.schedule.fixture.EventLog;
import io.slotwright.schedule.fixture.ServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Deleting points and posts, with and without a future.
@QuarkusTest
class DeletionHttpTest extends ServiceTest {

  private static final String EIGHT = "2026-11-23T08:00:00Z";
  private static final String NINE = "2026-11-23T09:00:00Z";
  private static final String TEN = "2026-11-23T10:00:00Z";

  @Inject BookingService bookings;

  private String point;
  private String post;

  @BeforeEach
  void openAPointWithAPost() {
    point = openPoint("UTC");
    post = addPost(point, 1, 30);
  }

  @Test
  void whatHasNoFutureIsDeletedThoughItIsActive() {
    String other = addPost(point, 2, 30);

    operator().delete(path(post)).then().statusCode(204);
    guest().get(path(post)).then().statusCode(404);
    operator().delete(path(post)).then().statusCode(404);
    assertThat(addPost(point, 1, 45)).isNotEqualTo(post);

    operator().delete(pointPath()).then().statusCode(204);
    guest().get(pointPath()).then().statusCode(404);
    guest().get(path(other)).then().statusCode(404);
  }

  @Test
  void aPostWithUpcomingBookingsStaysAndTheRefusalNamesThem() {
    Booking later = bookings.tell(Booking.of(post, NINE, TEN));
    Booking sooner = bookings.tell(Booking.of(post, EIGHT, NINE));

    operator()
        .delete(path(post))
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("has-upcoming-bookings"))
        .body("count", equalTo(2))
        .body("bookings.id", contains(sooner.id().toString(), later.id().toString()))
        .body("bookings.post_id", contains(post, post))
        .body("bookings.starts_at", contains(EIGHT, NINE));
    guest().get(path(post)).then().statusCode(200);
    admin().delete(path(post) + "?force=false").then().statusCode(409);
  }

  @Test
  void onlyTheFirstOfManyBookingsAreNamed() {
    String other = addPost(point, 2, 30);
    IntStream.range(0, 21)
        .mapToObj(hour -> Instant.parse(EIGHT).plus(Duration.ofHours(hour)))
        .map(start -> Booking.of(other, start.toString(), start.plusSeconds(1800).toString()))
        .forEach(bookings::tell);
    bookings.tell(Booking.of(post, NINE, TEN));

    operator()
        .delete(pointPath())
        .then()
        .statusCode(409)
        .body("count", equalTo(22))
        .body("bookings", hasSize(20))
        .body("bookings[0].starts_at", equalTo(EIGHT));
    guest().get(path(other)).then().statusCode(200);
  }

  @Test
  void whatIsOverOrCancelledIsNoFuture() {
    Booking cancelled = bookings.tell(Booking.of(post, NINE, TEN));
    bookings.tell(cancelled.in(BookingStatus.CANCELLED_BY_CUSTOMER));
    bookings.tell(Booking.of(post, EIGHT, NINE));
    operator().delete(path(post)).then().statusCode(409);

    clock.advance(Duration.between(clock.instant(), Instant.parse(NINE)));

    operator().delete(path(post)).then().statusCode(204);
  }

  @Test
  void aDisplacedBookingIsStillAFuture() {
    bookings.tell(bookings.tell(Booking.of(post, EIGHT, NINE)).thatLostItsTime());

    operator().delete(path(post)).then().statusCode(409).body("count", equalTo(1));
  }

  @Test
  void anAdminForcesAndEveryPostIsToldGone() {
    String other = addPost(point, 2, 30);
    bookings.tell(Booking.of(post, EIGHT, NINE));
    bookings.tell(Booking.of(other, EIGHT, NINE));

    admin().delete(path(post) + "?force=true").then().statusCode(204);
    operator().delete(pointPath()).then().statusCode(409).body("count", equalTo(1));
    admin().delete(pointPath() + "?force=true").then().statusCode(204);

    guest().get(pointPath()).then().statusCode(404);
    Set<UUID> posts = Set.of(UUID.fromString(post), UUID.fromString(other));
    try (EventLog log = new EventLog()) {
      List<PostChanged> gone =
          log.await(
              PostChanged.class,
              event -> posts.contains(event.postId()) && event.deleted(),
              told -> told.size() == 2);
      assertThat(gone).extracting(PostChanged::active).containsOnly(false);
      assertThat(gone).extracting(PostChanged::version).containsOnly(2L);
      log.await(
          ServicePointChanged.class,
          event -> event.servicePointId().toString().equals(point) && event.deleted(),
          told -> told.size() == 1);
    }
  }

  @Test
  void anOperatorCannotForce() {
    operator()
        .delete(path(post) + "?force=true")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    operator().delete(pointPath() + "?force=true").then().statusCode(403);
    customer().delete(path(post) + "?force=true").then().statusCode(403);
    guest().delete(path(post) + "?force=true").then().statusCode(401);
    guest().get(path(post)).then().statusCode(200);
  }

  @Test
  void anotherOrganisationCannotSeeThatItIsThereToDelete() {
    otherOperator().delete(path(post)).then().statusCode(404);
    otherAdmin().delete(path(post) + "?force=true").then().statusCode(404);
    otherAdmin().delete(pointPath() + "?force=true").then().statusCode(404);
    guest().get(path(post)).then().statusCode(200);
  }

  @Test
  void aDeletionNeedsTheVersionThatWasSeen() {
    operator().post(path(post) + "/deactivate").then().statusCode(200);

    operator()
        .header("If-Match", "\"1\"")
        .delete(path(post))
        .then()
        .statusCode(412)
        .body("code", equalTo("version-conflict"));
    admin().header("If-Match", "\"2\"").delete(pointPath() + "?force=true").then().statusCode(412);
    operator().header("If-Match", "\"2\"").delete(path(post)).then().statusCode(204);
    operator().header("If-Match", "\"1\"").delete(pointPath()).then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "TRUE", "true,false"})
  void forceIsTrueOrFalse(String force) {
    admin()
        .delete(path(post) + "?force=" + force)
        .then()
        .statusCode(422)
        .body("code", equalTo("malformed"))
        .body("violations[0].pointer", equalTo("/force"));
  }

  private String pointPath() {
    return "/api/v1/service-points/" + point;
  }

  private static String path(String postId) {
    return "/api/v1/posts/" + postId;
  }
}
