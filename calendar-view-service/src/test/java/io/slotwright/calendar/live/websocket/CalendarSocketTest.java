package io.slotwright.calendar.live.websocket;

import static io.restassured.RestAssured.given;
import static io.slotwright.calendar.PostStory.aPostIn;
import static io.slotwright.common.event.BookingStatus.CANCELLED_BY_OPERATOR;
import static io.slotwright.common.event.BookingStatus.CONFIRMED;
import static io.slotwright.common.event.ReservationChanged.What.HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.slotwright.calendar.Announcer;
import io.slotwright.calendar.PostStory;
import io.slotwright.calendar.TestClock;
import io.slotwright.calendar.live.flow.LiveSettings;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.core.http.UpgradeRejectedException;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class CalendarSocketTest {

  private static final String THIS_FRIDAY_NINE = "2026-11-20T09:00:00Z";

  private static final int NORMAL_CLOSURE = 1000;

  @TestHTTPResource("/")
  URI service;

  @Inject Announcer announcer;
  @Inject TestClock clock;
  @Inject LiveSettings settings;

  @Test
  void whoWatchesAPostIsToldOfItsChangedCells() throws Exception {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));
    UUID booking = UUID.randomUUID();
    try (LiveClient viewer = connect(post)) {
      JsonPath first = viewer.next("snapshot");

      announcer.say(post.booking(booking, 1, CONFIRMED, THIS_FRIDAY_NINE, 60));
      JsonPath booked = viewer.next("calendar_update");
      announcer.say(post.booking(booking, 2, CANCELLED_BY_OPERATOR, THIS_FRIDAY_NINE, 60));
      JsonPath cancelled = viewer.next("calendar_update");

      assertThat(first.getList("data.cells")).hasSize(336);
      assertThat(first.getString("data.epoch")).isNotEmpty();
      assertThat(booked.getString("data.post_id")).isEqualTo(post.postId().toString());
      assertThat(booked.getLong("data.version")).isEqualTo(2);
      assertThat(booked.getString("data.epoch")).isEqualTo(first.getString("data.epoch"));
      assertThat(booked.getString("data.week_start")).isEqualTo("2026-11-16");
      assertThat(booked.getList("data.cells.time")).containsExactly("11:00", "11:30");
      assertThat(booked.getList("data.cells.status")).containsExactly("booked", "booked");
      assertThat(cancelled.getLong("data.version")).isEqualTo(3);
      assertThat(cancelled.getList("data.cells.status")).containsExactly("empty", "empty");
    }
  }

  @Test
  void aChangeInAnotherWeekTellsItsVersionOnly() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    try (LiveClient viewer = connect(post)) {
      viewer.next("snapshot");

      announcer.say(post.day("2026-12-01", "09:00", "18:00"));

      JsonPath update = viewer.next("calendar_update");
      assertThat(update.getLong("data.version")).isEqualTo(2);
      assertThat(update.getList("data.cells")).isEmpty();
    }
  }

  @Test
  void aHoldThatLapsesIsToldOfAsWell() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    try (LiveClient viewer = connect(post)) {
      viewer.next("snapshot");
      announcer.say(
          post.reservation(
              UUID.randomUUID(), 1, HELD, THIS_FRIDAY_NINE, clock.instant().plusSeconds(300)));
      assertThat(viewer.next().getList("data.cells.status")).containsExactly("held");

      clock.advance(Duration.ofMinutes(5));

      assertThat(viewer.next().getList("data.cells.status")).containsExactly("empty");
    }
  }

  @Test
  void changesOfOtherPostsAreNotTold() throws Exception {
    PostStory watched = announcer.introduce(aPostIn("UTC"));
    PostStory other = announcer.introduce(aPostIn("UTC"));
    try (LiveClient viewer = connect(watched)) {
      viewer.next("snapshot");

      announcer.say(other.day("2026-11-20", "09:00", "10:00"));
      await().untilAsserted(() -> assertThat(version(other)).isEqualTo(2));
      announcer.say(watched.day("2026-11-20", "09:00", "10:00"));

      assertThat(viewer.next().getString("data.post_id")).isEqualTo(watched.postId().toString());
      assertThat(viewer.frames).isEmpty();
    }
  }

  @Test
  void whatIsNoPostIsClosedAsAPolicyViolation() throws Exception {
    for (String id : List.of("nonsense", "1-1-1-1-1", UUID.randomUUID().toString())) {
      try (LiveClient viewer = LiveClient.connect(service, "/ws/calendar/" + id)) {
        assertThat(viewer.closeCode()).isEqualTo(1008);
        assertThat(viewer.closeReason()).isEqualTo("there is no such post");
      }
    }
  }

  @Test
  void aClientThatSendsTooMuchIsSentAway() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    try (LiveClient viewer = connect(post)) {
      viewer.say("x".repeat(10_000));

      assertThat(viewer.closeCode()).isNotEqualTo(NORMAL_CLOSURE);
    }
  }

  @Test
  void oneAddressHoldsNoMoreThanItsShareOfConnections() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    List<LiveClient> viewers = new ArrayList<>();
    for (int count = 0; count < settings.connectionsPerAddress(); count++) {
      viewers.add(connectFrom("203.0.113.7", post));
    }
    // A connection counts once it is open on both sides.
    for (LiveClient viewer : viewers) {
      viewer.next("snapshot");
    }

    assertThatThrownBy(() -> connectFrom("203.0.113.7", post))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            UpgradeRejectedException.class,
            refused -> assertThat(refused.getStatus()).isEqualTo(429));
    viewers.add(connectFrom("203.0.113.8", post));

    viewers.forEach(LiveClient::close);
    await().ignoreExceptions().untilAsserted(() -> connectFrom("203.0.113.7", post).close());
  }

  private static long version(PostStory post) {
    return response(post).jsonPath().getLong("version");
  }

  private static Response response(PostStory post) {
    return given().queryParam("post_id", post.postId()).get("/api/v1/calendar/week");
  }

  private LiveClient connect(PostStory post) throws Exception {
    return connectFrom("", post);
  }

  private LiveClient connectFrom(String clientAddress, PostStory post) throws Exception {
    return LiveClient.connectFrom(clientAddress, service, "/ws/calendar/" + post.postId());
  }
}
