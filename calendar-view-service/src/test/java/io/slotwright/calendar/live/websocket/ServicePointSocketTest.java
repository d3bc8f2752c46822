package io.slotwright.calendar.live.websocket;

import static io.slotwright.calendar.PostStory.aPostIn;
import static io.slotwright.calendar.PostStory.aPostOf;
import static io.slotwright.common.event.BookingStatus.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.slotwright.calendar.Announcer;
import io.slotwright.calendar.PostStory;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// All posts of a service point in one connection.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class ServicePointSocketTest {

  private static final String NINE = "2026-11-20T09:00:00Z";
  private static final int FRIDAY = 4;

  @TestHTTPResource("/")
  URI service;

  @Inject Announcer announcer;

  private final UUID point = UUID.randomUUID();
  private PostStory first;
  private PostStory second;

  @BeforeEach
  void introduce() {
    first = announcer.introduce(aPostOf(point, 1, "UTC"));
    second = announcer.introduce(aPostOf(point, 2, "UTC"));
  }

  @Test
  void everyPostIsShownAndEachChangeNamesItsPost() throws Exception {
    try (LiveClient viewer = connect("")) {
      assertThat(List.of(postOf(viewer.next("snapshot")), postOf(viewer.next("snapshot"))))
          .containsExactlyInAnyOrder(first.postId(), second.postId());

      announcer.say(second.booking(UUID.randomUUID(), 1, CONFIRMED, NINE, 30));

      JsonPath update = viewer.next("calendar_update");
      assertThat(postOf(update)).isEqualTo(second.postId());
      assertThat(update.getList("data.cells.status")).containsExactly("booked");
    }
  }

  @Test
  void aDayIsShownAsItsFortyEightCells() throws Exception {
    try (LiveClient viewer = connect("?date=2026-11-20&posts=" + first.postId())) {
      JsonPath day = viewer.next("snapshot");
      announcer.say(second.booking(UUID.randomUUID(), 1, CONFIRMED, NINE, 30));
      announcer.say(first.day("2026-11-19", "09:00", "10:00"));
      JsonPath ofAnotherDay = viewer.next("calendar_update");
      announcer.say(first.booking(UUID.randomUUID(), 1, CONFIRMED, NINE, 30));
      JsonPath update = viewer.next("calendar_update");

      assertThat(day.getList("data.cells")).hasSize(48);
      assertThat(day.getString("data.date")).isEqualTo("2026-11-20");
      assertThat(day.<Object>get("data.week_start")).isNull();
      assertThat(ofAnotherDay.getList("data.cells")).isEmpty();
      assertThat(postOf(update)).isEqualTo(first.postId());
      assertThat(update.getList("data.cells.index")).containsExactly(FRIDAY * 48 + 18);
    }
  }

  @Test
  void aPostThatIsAddedLaterIsShownToo() throws Exception {
    try (LiveClient viewer = connect("")) {
      viewer.next("snapshot");
      viewer.next("snapshot");

      PostStory third = announcer.introduce(aPostOf(point, 3, "UTC"));

      assertThat(postOf(viewer.next("snapshot"))).isEqualTo(third.postId());
    }
  }

  @Test
  void eachPostGoesOnFromItsOwnVersion() throws Exception {
    announcer.say(second.day("2026-11-20", "09:00", "10:00"));
    String since = "?since=%s:1,%s:2".formatted(first.postId(), second.postId());
    try (LiveClient viewer = connect(since)) {
      List<JsonPath> frames =
          List.of(viewer.next("calendar_update"), viewer.next("calendar_update"));

      assertThat(frames).extracting(frame -> frame.getList("data.cells")).allMatch(List::isEmpty);
      assertThat(frames)
          .extracting(frame -> frame.getLong("data.version"))
          .containsExactlyInAnyOrder(1L, 2L);
    }
  }

  @Test
  void whatIsNoPointOrNoPostOfItIsClosedAsAPolicyViolation() throws Exception {
    PostStory elsewhere = announcer.introduce(aPostIn("UTC"));
    for (String target :
        List.of(
            "nonsense",
            UUID.randomUUID().toString(),
            point + "?posts=" + elsewhere.postId(),
            point + "?posts=nonsense",
            point + "?since=" + first.postId(),
            point + "?date=2026-02-30")) {
      String path = "/ws/calendar/service-points/" + target;
      try (LiveClient viewer = LiveClient.connect(service, path)) {
        assertThat(viewer.closeCode()).as(target).isEqualTo(1008);
      }
    }
  }

  private LiveClient connect(String query) throws Exception {
    return LiveClient.connect(service, "/ws/calendar/service-points/" + point + query);
  }

  private static UUID postOf(JsonPath frame) {
    return UUID.fromString(frame.getString("data.post_id"));
  }
}
