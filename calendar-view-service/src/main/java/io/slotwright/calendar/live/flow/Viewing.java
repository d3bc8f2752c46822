package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.Farewell;
import io.slotwright.calendar.live.Since;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One connected client and the posts that it watches.
///
/// Its connection asks for one message at a time, each when the one before is on its way. Nothing
/// is queued: what it gets is decided when it asks, and is the newest.
public final class Viewing {

  /// How long a client may take nothing of a message.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration QUIET_FOR = Duration.ofSeconds(15);

  /// Where looks are taken.
  interface Studio {

    /// The number of the last look that has ended.
    long lastLook();

    /// As [System#nanoTime] has it.
    long nanos();

    /// Whether a reading that began after `moment`, as [#nanos] has it, has found that there is no
    /// such version of the post.
    boolean lacks(UUID postId, Since version, long moment);

    void sent(Message message);
  }

  private final Visit visit;
  private final Client client;
  private final Studio studio;
  private final Map<UUID, Seat> seats = new LinkedHashMap<>();

  /// The seats that may have a message, in the order in which they got it.
  private final LinkedHashSet<Seat> ready = new LinkedHashSet<>();

  private @Nullable UniEmitter<? super Message> waiting;
  private boolean sending;
  private long sentAt;
  private boolean ended;

  Viewing(Visit visit, Client client, Studio studio) {
    this.visit = visit;
    this.client = client;
    this.studio = studio;
    this.sentAt = studio.nanos();
  }

  /// The next message, once there is one. Only one at a time may be awaited, and not be given up
  /// before the connection ends.
  public Uni<Message> next() {
    return Uni.createFrom().<Message>emitter(this::answer);
  }

  Visit visit() {
    return visit;
  }

  Client client() {
    return client;
  }

  synchronized List<Seat> seats() {
    return List.copyOf(seats.values());
  }

  synchronized boolean watches(UUID postId) {
    return seats.containsKey(postId);
  }

  synchronized void add(UUID postId) {
    seats.put(
        postId,
        new Seat(
            postId, visit.asked(), Optional.ofNullable(visit.seen().get(postId)), studio.nanos()));
  }

  /// @return false when the viewing has ended
  synchronized boolean turn(Seat seat, WatchedWeek week, long look) {
    if (!ended) {
      seat.turnTo(week, look);
    }
    return !ended;
  }

  synchronized @Nullable WatchedWeek watched(Seat seat) {
    return seat.watched();
  }

  synchronized boolean hasJoined(Seat seat) {
    return seat.hasJoined();
  }

  /// The seat may have a message.
  void wake(Seat seat) {
    synchronized (this) {
      ready.add(seat);
    }
    send(this::take);
  }

  /// Sends a sign of life to a client that needs one.
  void breathe() {
    if (client.needsSignsOfLife()) {
      send(() -> isQuiet() ? Optional.of(Message.SIGN_OF_LIFE) : Optional.empty());
    }
  }

  synchronized boolean isStalled() {
    return sending && studio.nanos() - sentAt > PATIENCE.toNanos();
  }

  /// @return whether it had not ended yet
  synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  void sayGoodbye(Farewell why) {
    client.goodbye().accept(why);
  }

  private boolean isQuiet() {
    return studio.nanos() - sentAt > QUIET_FOR.toNanos();
  }

  private void answer(UniEmitter<? super Message> emitter) {
    synchronized (this) {
      sending = false;
      waiting = emitter;
    }
    send(this::take);
  }

  /// The emitter is called without the lock: it may call [#next] again at once.
  private void send(Supplier<Optional<Message>> next) {
    UniEmitter<? super Message> emitter;
    Message message;
    synchronized (this) {
      emitter = waiting;
      if (emitter == null || ended) {
        return;
      }
      Optional<Message> found = next.get();
      if (found.isEmpty()) {
        return;
      }
      message = found.get();
      waiting = null;
      sending = true;
      sentAt = studio.nanos();
    }
    studio.sent(message);
    emitter.complete(message);
  }

  private Optional<Message> take() {
    while (!ready.isEmpty()) {
      Optional<Message> message = ready.removeFirst().take(studio);
      if (message.isPresent()) {
        return message;
      }
    }
    return Optional.empty();
  }
}
