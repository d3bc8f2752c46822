package io.slotwright.calendar.live.websocket;

import static io.slotwright.calendar.PostStory.aPostOf;
import static io.slotwright.common.event.BookingStatus.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.calendar.Announcer;
import io.slotwright.calendar.PostStory;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A client whose network takes nothing, beside one that reads. It takes half a minute, because the
/// patience of the service is no setting.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class SlowViewersTest {

  /// Their weeks are more than the buffers of a connection hold.
  private static final int POSTS = 60;

  @TestHTTPResource("/ws/calendar/")
  URI address;

  @Inject Announcer announcer;

  @Test
  void whoTakesNothingDelaysNobodyAndIsClosedAfterHalfAMinute() throws Exception {
    UUID point = UUID.randomUUID();
    PostStory watched = announcer.introduce(aPostOf(point, POSTS, "UTC"));
    for (int number = 1; number < POSTS; number++) {
      announcer.introduce(aPostOf(point, number, "UTC"));
    }
    String target = "service-points/" + point;
    try (RawViewer slow = RawViewer.slow(address, target, "192.0.2.61");
        LiveClient quick = LiveClient.connect(address, "/ws/calendar/" + target)) {
      for (int count = 0; count < POSTS; count++) {
        quick.next("snapshot");
      }

      announcer.say(watched.booking(UUID.randomUUID(), 1, CONFIRMED, "2026-11-20T09:00:00Z", 30));

      assertThat(quick.next("calendar_update").getList("data.cells.status"))
          .containsExactly("booked");
      Thread.sleep(Duration.ofSeconds(32));
      assertThat(slow.closeCode(10_000, false)).isEqualTo(4429);
      assertThat(quick.closed).isNotDone();
    }
  }
}
