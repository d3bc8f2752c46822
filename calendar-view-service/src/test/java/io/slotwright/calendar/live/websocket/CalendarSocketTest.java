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
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class CalendarSocketTest {

  private static final String THIS_FRIDAY_NINE = "2026-11-20T09:00:00Z";

  private final HttpClient client = HttpClient.newHttpClient();

  @TestHTTPResource("/ws/calendar/")
  URI address;

  @Inject Announcer announcer;
  @Inject TestClock clock;
  @Inject LiveSettings settings;

  @Test
  void whoWatchesAPostIsToldOfItsChangedCells() throws Exception {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));
    UUID booking = UUID.randomUUID();
    Listener listener = new Listener();
    WebSocket socket = connect(post.postId().toString(), listener);

    announcer.say(post.booking(booking, 1, CONFIRMED, THIS_FRIDAY_NINE, 60));
    JsonPath booked = listener.next();
    announcer.say(post.booking(booking, 2, CANCELLED_BY_OPERATOR, THIS_FRIDAY_NINE, 60));
    JsonPath cancelled = listener.next();

    assertThat(booked.getString("type")).isEqualTo("calendar_update");
    assertThat(booked.getString("data.post_id")).isEqualTo(post.postId().toString());
    assertThat(booked.getLong("data.version")).isEqualTo(2);
    assertThat(booked.getString("data.week_start")).isEqualTo("2026-11-16");
    assertThat(booked.getList("data.cells.time")).containsExactly("11:00", "11:30");
    assertThat(booked.getList("data.cells.status")).containsExactly("booked", "booked");
    assertThat(cancelled.getLong("data.version")).isEqualTo(3);
    assertThat(cancelled.getList("data.cells.status")).containsExactly("empty", "empty");
    socket.abort();
  }

  @Test
  void aChangeInAnotherWeekTellsItsVersionOnly() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    Listener listener = new Listener();
    WebSocket socket = connect(post.postId().toString(), listener);

    announcer.say(post.day("2026-12-01", "09:00", "18:00"));

    JsonPath update = listener.next();
    assertThat(update.getLong("data.version")).isEqualTo(2);
    assertThat(update.getList("data.cells")).isEmpty();
    socket.abort();
  }

  @Test
  void aHoldThatLapsesIsToldOfAsWell() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    Listener listener = new Listener();
    WebSocket socket = connect(post.postId().toString(), listener);
    announcer.say(
        post.reservation(
            UUID.randomUUID(), 1, HELD, THIS_FRIDAY_NINE, clock.instant().plusSeconds(300)));
    assertThat(listener.next().getList("data.cells.status")).containsExactly("held");

    clock.advance(Duration.ofMinutes(5));

    assertThat(listener.next().getList("data.cells.status")).containsExactly("empty");
    socket.abort();
  }

  @Test
  void changesOfOtherPostsAreNotTold() throws Exception {
    PostStory watched = announcer.introduce(aPostIn("UTC"));
    PostStory other = announcer.introduce(aPostIn("UTC"));
    Listener listener = new Listener();
    WebSocket socket = connect(watched.postId().toString(), listener);

    announcer.say(other.day("2026-11-20", "09:00", "10:00"));
    await().untilAsserted(() -> assertThat(version(other)).isEqualTo(2));
    announcer.say(watched.day("2026-11-20", "09:00", "10:00"));

    assertThat(listener.next().getString("data.post_id")).isEqualTo(watched.postId().toString());
    assertThat(listener.messages).isEmpty();
    socket.abort();
  }

  @Test
  void whatIsNoPostIsClosedAsAPolicyViolation() throws Exception {
    for (String id : List.of("nonsense", "1-1-1-1-1", UUID.randomUUID().toString())) {
      Listener listener = new Listener();
      connect(id, listener);

      assertThat(listener.closed.get(5, TimeUnit.SECONDS)).isEqualTo(1008);
    }
  }

  @Test
  void aClientThatSendsTooMuchIsSentAway() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    Listener listener = new Listener();
    WebSocket socket = connect(post.postId().toString(), listener);

    socket.sendText("x".repeat(10_000), true).join();

    assertThat(listener.closed.get(5, TimeUnit.SECONDS)).isNotEqualTo(WebSocket.NORMAL_CLOSURE);
  }

  @Test
  void oneAddressHoldsNoMoreThanItsShareOfConnections() throws Exception {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    List<WebSocket> sockets = new ArrayList<>();
    for (int count = 0; count < settings.connectionsPerAddress(); count++) {
      sockets.add(connectFrom("203.0.113.7", post));
    }

    assertThatThrownBy(() -> connectFrom("203.0.113.7", post))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(429));
    sockets.add(connectFrom("203.0.113.8", post));

    sockets.forEach(WebSocket::abort);
    await().ignoreExceptions().untilAsserted(() -> connectFrom("203.0.113.7", post).abort());
  }

  private static long version(PostStory post) {
    return response(post).jsonPath().getLong("version");
  }

  private static Response response(PostStory post) {
    return given().queryParam("post_id", post.postId()).get("/api/v1/calendar/week");
  }

  private WebSocket connect(String postId, Listener listener) throws Exception {
    return client
        .newWebSocketBuilder()
        .buildAsync(webSocket(postId), listener)
        .get(5, TimeUnit.SECONDS);
  }

  private WebSocket connectFrom(String clientAddress, PostStory post) throws Exception {
    return client
        .newWebSocketBuilder()
        .header("X-Forwarded-For", clientAddress)
        .buildAsync(webSocket(post.postId().toString()), new Listener())
        .get(5, TimeUnit.SECONDS);
  }

  private URI webSocket(String postId) {
    return URI.create(address.toString().replaceFirst("^http", "ws") + postId);
  }

  private static final class Listener implements WebSocket.Listener {

    final BlockingQueue<JsonPath> messages = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();

    JsonPath next() throws InterruptedException {
      JsonPath message = messages.poll(10, TimeUnit.SECONDS);
      assertThat(message).as("an update within 10 seconds").isNotNull();
      return message;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        messages.add(new JsonPath(text.toString()));
        text.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      closed.complete(status);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      closed.complete(-1);
    }
  }
}
