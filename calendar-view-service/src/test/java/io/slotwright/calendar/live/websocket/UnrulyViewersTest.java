package io.slotwright.calendar.live.websocket;

import static io.slotwright.calendar.PostStory.aPostIn;
import static io.slotwright.calendar.PostStory.aPostOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.slotwright.calendar.Announcer;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that flood, stay silent or break the protocol.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestProfile(UnrulyViewersTest.Impatient.class)
class UnrulyViewersTest {

  private static final int SILENCE = 3;
  private static final int CONNECTIONS = 5;
  private static final int POSTS = 6;

  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.websockets-next.server.auto-ping-interval",
          "500MS",
          "slotwright.live.silence",
          SILENCE + "s",
          "slotwright.live.connections-per-address",
          String.valueOf(CONNECTIONS),
          "slotwright.live.posts-per-address",
          String.valueOf(POSTS));
    }
  }

  private static int clients;

  @TestHTTPResource("/ws/calendar/")
  URI address;

  @Inject Announcer announcer;

  @Test
  void whoNeverAnswersAPingIsClosed() throws Exception {
    try (RawViewer silent = connect(newClient())) {
      assertThat(silent.closeCode(20_000, false)).isEqualTo(4408);
    }
  }

  @Test
  void whoAnswersThemStays() throws Exception {
    try (RawViewer viewer = connect(newClient())) {
      assertThat(viewer.closeCode(1000 * (2 * SILENCE + 1), true)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {RawViewer.TEXT, 2, RawViewer.PING, RawViewer.PONG})
  void whoFloodsIsClosed(int kind) throws Exception {
    try (RawViewer flooding = connect(newClient())) {
      send(flooding, kind, 2_000);

      assertThat(flooding.closeCode(10_000, false)).isEqualTo(1008);
    }
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    String target = post() + "?since=%zz";

    assertThatThrownBy(() -> new RawViewer(address, target, newClient()))
        .hasMessageContaining("400");
  }

  @Test
  void aFewMessagesAreNoFlood() throws Exception {
    try (RawViewer talking = connect(newClient())) {
      send(talking, RawViewer.TEXT, 10);

      assertThat(talking.closeCode(2_000, true)).isZero();
    }
  }

  @Test
  void aThousandMessagesAtOnceAreOneLineInTheLogAtMost() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    try (RawViewer flooding = connect(newClient());
        var listening = listen(lines)) {
      send(flooding, RawViewer.TEXT, 1_000);
      flooding.closeCode(10_000, false);
    }
    assertThat(lines).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {RawViewer.RESERVED, 3, 0})
  void aBadFrameIsOneLineInTheLog(int kind) throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    try (RawViewer broken = connect(newClient());
        var listening = listen(lines)) {
      broken.frame(kind, 3);

      await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(lines).isNotEmpty());
      Thread.sleep(500);
    }
    assertThat(lines).hasSize(1).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
  }

  @Test
  void connectionsAtTheSameMomentKeepToTheShareOfTheirAddress() throws Exception {
    String post = post();
    String client = newClient();
    CountDownLatch start = new CountDownLatch(1);
    List<Future<RawViewer>> attempts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4 * CONNECTIONS)) {
      for (int i = 0; i < 4 * CONNECTIONS; i++) {
        attempts.add(
            threads.submit(
                () -> {
                  start.await();
                  return new RawViewer(address, post, client);
                }));
      }
      start.countDown();
    }

    int open = 0;
    for (Future<RawViewer> attempt : attempts) {
      open += isOpen(attempt) ? 1 : 0;
    }
    assertThat(open).isBetween(1, CONNECTIONS);
  }

  @Test
  void oneAddressWatchesNoMoreThanItsShareOfPosts() throws Exception {
    UUID point = UUID.randomUUID();
    for (int number = 1; number <= POSTS + 1; number++) {
      announcer.introduce(aPostOf(point, number, "UTC"));
    }
    String target = "service-points/" + point;
    String client = newClient();
    try (RawViewer greedy = new RawViewer(address, target, client)) {
      assertThat(greedy.closeCode(10_000, true)).isEqualTo(1013);
    }
    try (RawViewer another = new RawViewer(address, post(), client)) {
      assertThat(another.closeCode(2_000, true)).as("what it had is free again").isZero();
    }
  }

  private static boolean isOpen(Future<RawViewer> attempt) throws Exception {
    if (attempt.state() == Future.State.FAILED) {
      return false;
    }
    try (RawViewer viewer = attempt.get()) {
      return viewer.closeCode(1_000, true) == 0;
    } catch (IOException gone) {
      return false;
    }
  }

  /// Stops early when the server closes its end.
  private static void send(RawViewer viewer, int kind, int times) throws IOException {
    try {
      for (int i = 0; i < times; i++) {
        viewer.frame(kind, 1);
      }
    } catch (SocketException closed) {
      // Ignored: the close frame can still be read.
    }
  }

  private RawViewer connect(String client) throws IOException {
    return new RawViewer(address, post(), client);
  }

  private String post() {
    return announcer.introduce(aPostIn("UTC")).postId().toString();
  }

  private static synchronized String newClient() {
    clients++;
    return "198.51.100." + clients;
  }

  /// Collects every line logged at INFO or above, with its stack trace.
  private static Listening listen(List<String> lines) {
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.INFO.intValue()) {
              lines.add(
                  record.getLoggerName()
                      + " "
                      + record.getMessage()
                      + (record.getThrown() == null ? "" : "\n" + record.getThrown()));
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    return () -> root.removeHandler(handler);
  }

  private interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
