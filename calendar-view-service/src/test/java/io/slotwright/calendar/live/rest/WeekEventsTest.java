package io.slotwright.calendar.live.rest;

import static io.restassured.RestAssured.given;
import static io.slotwright.calendar.PostStory.aPostIn;
import static io.slotwright.common.event.BookingStatus.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.slotwright.calendar.Announcer;
import io.slotwright.calendar.PostStory;
import io.slotwright.calendar.live.flow.LiveSettings;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Watching a week without a WebSocket.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class WeekEventsTest {

  private static final String PATH = "/api/v1/calendar/week/events";
  private static final String NINE = "2026-11-20T09:00:00Z";

  @TestHTTPResource(PATH)
  URI address;

  @Inject Announcer announcer;
  @Inject LiveSettings settings;

  @Test
  void theStreamHasTheFramesOfTheSocket() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    try (EventClient viewer = new EventClient(address, query(post))) {
      EventClient.Event first = viewer.next();
      announcer.say(post.booking(UUID.randomUUID(), 1, CONFIRMED, NINE, 30));
      EventClient.Event update = viewer.next();

      assertThat(viewer.header("Content-Type")).startsWith("text/event-stream");
      assertThat(viewer.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(first.name()).isEqualTo("snapshot");
      assertThat(first.json().getList("data.cells")).hasSize(336);
      assertThat(update.name()).isEqualTo("calendar_update");
      assertThat(update.json().getList("data.cells.status")).containsExactly("booked");
      assertThat(update.id()).isEqualTo(update.json().getString("data.epoch") + ".2");
    }
  }

  @Test
  void whoComesBackNamesTheLastEventAndGetsWhatItMissed() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    String last;
    try (EventClient viewer = new EventClient(address, query(post))) {
      last = viewer.next().id();
    }
    announcer.say(post.booking(UUID.randomUUID(), 1, CONFIRMED, NINE, 30));

    await()
        .untilAsserted(
            () -> {
              try (EventClient viewer = new EventClient(address, query(post), last)) {
                EventClient.Event missed = viewer.next();
                assertThat(missed.name()).isEqualTo("calendar_update");
                assertThat(missed.json().getList("data.cells.time")).containsExactly("09:00");
              }
            });
  }

  @Test
  void whoHasReadTheWeekGetsWhatHasChangedSince() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    JsonPath week =
        given().queryParam("post_id", post.postId()).get("/api/v1/calendar/week").jsonPath();
    String query = query(post) + "&since=1&epoch=" + week.getString("epoch");
    try (EventClient viewer = new EventClient(address, query)) {
      EventClient.Event first = viewer.next();

      assertThat(first.name()).isEqualTo("calendar_update");
      assertThat(first.json().getList("data.cells")).isEmpty();
    }
  }

  @Test
  void anIdThatWasNeverSentIsAnsweredWithAllCells() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    for (String id : List.of("nonsense", "other.1", ".", "1.2.3.x")) {
      try (EventClient viewer = new EventClient(address, query(post), id)) {
        EventClient.Event first = viewer.next();

        assertThat(first.name()).isEqualTo("resync");
        assertThat(first.json().getString("data.reason")).isEqualTo("epoch-changed");
      }
    }
  }

  @Test
  void refusalsAreProblems() {
    given().get(PATH).then().statusCode(422);
    given().queryParam("post_id", UUID.randomUUID()).get(PATH).then().statusCode(404);
    given()
        .queryParam("post_id", UUID.randomUUID())
        .queryParam("timezone", "Mars/Base")
        .get(PATH)
        .then()
        .statusCode(422)
        .contentType("application/problem+json");
  }

  @Test
  void streamsAndSocketsOfAnAddressShareItsConnections() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    List<EventClient> viewers = new ArrayList<>();
    for (int count = 0; count < settings.connectionsPerAddress(); count++) {
      viewers.add(EventClient.from("203.0.113.77", address, query(post)));
    }

    given()
        .header("X-Forwarded-For", "203.0.113.77")
        .queryParam("post_id", post.postId())
        .get(PATH)
        .then()
        .statusCode(429);

    for (EventClient viewer : viewers) {
      viewer.close();
    }
    await().untilAsserted(() -> EventClient.from("203.0.113.77", address, query(post)).close());
  }

  private static String query(PostStory post) {
    return "?post_id=" + post.postId();
  }
}
