package io.slotwright.calendar.live.websocket;

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
import io.slotwright.calendar.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a viewer gets first, and what it asks for in the address.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class JoiningTest {

  private static final String NINE = "2026-11-20T09:00:00Z";
  private static final String TEN = "2026-11-20T10:00:00Z";

  @TestHTTPResource("/")
  URI service;

  @Inject Announcer announcer;
  @Inject TestClock clock;

  @Test
  void whoMissedNothingIsToldThat() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    JsonPath week = week(post);
    try (LiveClient viewer = connect(post, "?since=1&epoch=" + week.getString("epoch"))) {
      JsonPath first = viewer.next("calendar_update");

      assertThat(first.getLong("data.version")).isEqualTo(1);
      assertThat(first.getList("data.cells")).isEmpty();
    }
  }

  @Test
  void whoComesBackGetsJustWhatItMissed() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    try (LiveClient viewer = connect(post, "")) {
      viewer.next("snapshot");
    }
    announcer.say(post.booking(UUID.randomUUID(), 1, CONFIRMED, NINE, 30));
    announcer.say(post.booking(UUID.randomUUID(), 1, CONFIRMED, TEN, 30));

    // Two connections: the first may come before both changes do.
    long seen = 1;
    StringBuilder cells = new StringBuilder();
    while (seen < 3) {
      try (LiveClient viewer = connect(post, "?since=" + seen)) {
        JsonPath missed = viewer.next("calendar_update");
        missed.<String>getList("data.cells.time").forEach(time -> cells.append(time).append(' '));
        seen = missed.getLong("data.version");
      }
    }

    assertThat(cells.toString().strip()).isIn("09:00 10:00", "10:00 09:00");
  }

  @Test
  void aVersionOfAnotherEpochIsNoVersionHere() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    try (LiveClient viewer = connect(post, "?since=1&epoch=another")) {
      JsonPath first = viewer.next("resync");

      assertThat(first.getString("data.reason")).isEqualTo("epoch-changed");
      assertThat(first.getList("data.cells")).hasSize(336);
      assertThat(first.getString("data.epoch")).isEqualTo(week(post).getString("epoch"));
    }
  }

  @Test
  void aVersionThatDoesNotComeToPassIsAnsweredWithWhatThereIs() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    try (LiveClient viewer = connect(post, "?since=1000")) {
      JsonPath first = viewer.next("resync");

      assertThat(first.getString("data.reason")).isEqualTo("unknown-version");
      assertThat(first.getLong("data.version")).isEqualTo(1);
    }
  }

  @Test
  void whoComesBackTooLateGetsAllCells() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    announcer.say(post.day("2026-11-20", "09:00", "10:00"));
    await().untilAsserted(() -> assertThat(week(post).getLong("version")).isEqualTo(2));
    try (LiveClient viewer = connect(post, "?since=2")) {
      viewer.next("calendar_update");
    }

    // Nobody watched when version 1 was current.
    try (LiveClient late = connect(post, "?since=1")) {
      assertThat(late.next("resync").getString("data.reason")).isEqualTo("too-far-behind");
    }
  }

  @Test
  void theWeekAndTheZoneAreTheViewersOwn() throws Exception {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));
    String query = "?week_start=2026-12-02&timezone=America/New_York";
    try (LiveClient viewer = connect(post, query)) {
      JsonPath first = viewer.next("snapshot");
      announcer.say(post.booking(UUID.randomUUID(), 1, CONFIRMED, "2026-12-01T14:00:00Z", 30));
      JsonPath update = viewer.next("calendar_update");

      assertThat(first.getString("data.week_start")).isEqualTo("2026-11-30");
      assertThat(update.getString("data.timezone")).isEqualTo("America/New_York");
      assertThat(update.getList("data.cells.time")).containsExactly("09:00");
      assertThat(update.getList("data.cells.day")).containsExactly(1);
    }
  }

  @Test
  void whoNamesNoWeekIsShownTheNextOneWhenItBegins() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    try (LiveClient viewer = connect(post, "");
        LiveClient ofThisWeek = connect(post, "?week_start=2026-11-20")) {
      assertThat(viewer.next("snapshot").getString("data.week_start")).isEqualTo("2026-11-16");
      ofThisWeek.next("snapshot");

      clock.advance(Duration.ofDays(3));

      assertThat(viewer.next("snapshot").getString("data.week_start")).isEqualTo("2026-11-23");
      assertThat(ofThisWeek.frames).isEmpty();
    } finally {
      clock.reset();
    }
  }

  @Test
  void theViewersOfADeletedPostAreToldToLeave() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    try (LiveClient viewer = connect(post, "")) {
      viewer.next("snapshot");

      announcer.say(post.post(2, false, true));

      assertThat(viewer.closeCode()).isEqualTo(4410);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "week_start=tomorrow, week_start is a date such as 2026-11-23.",
    "week_start=2200-01-01, week_start is between the years 1970 and 2199.",
    "timezone=Mars/Base, timezone is an IANA zone such as Europe/Kyiv.",
    "since=-1, since is a version.",
    "since=99999999999999999999, since is a version.",
  })
  void nonsenseIsClosedAsAPolicyViolationThatSaysWhat(String query, String reason)
      throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    try (LiveClient viewer = connect(post, "?" + query)) {
      assertThat(viewer.closeCode()).isEqualTo(1008);
      assertThat(viewer.closeReason()).isEqualTo(reason);
    }
  }

  private LiveClient connect(PostStory post, String query) throws Exception {
    return LiveClient.connect(service, "/ws/calendar/" + post.postId() + query);
  }

  private static JsonPath week(PostStory post) {
    return given().queryParam("post_id", post.postId()).get("/api/v1/calendar/week").jsonPath();
  }
}
