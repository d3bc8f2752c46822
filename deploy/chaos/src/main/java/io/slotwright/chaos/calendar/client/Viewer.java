package io.slotwright.chaos.calendar.client;

import io.slotwright.chaos.calendar.client.CalendarHttp.Reply;
import io.slotwright.chaos.calendar.client.CalendarHttp.Tagged;
import io.slotwright.chaos.calendar.client.Connection.Signal;
import io.slotwright.chaos.calendar.history.Answer;
import io.slotwright.chaos.calendar.history.Answer.Age;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Settled.Screen;
import io.slotwright.chaos.calendar.history.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A client that keeps a week or a day open, changes its cells by the frames that it is sent, and
/// whose connection is cut again and again. It goes on from what it has, at any replica.
final class Viewer {
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final Duration BREATH = Duration.ofMillis(200);
  private static final int SHORTEST_MILLIS = 100;
  private static final int LONGEST_MILLIS = 4_000;
  private static final int LONGEST_PAUSE_MILLIS = 1_500;
  private static final int LONGEST_ABSENCE_MILLIS = 1_500;

  private final int number;
  private final View view;
  private final World world;
  private final Random random;
  private final Picture picture;
  private @Nullable Connection connection;

  Viewer(int number, World world, Random random) {
    this.number = number;
    this.view = world.questions().view(random);
    this.world = world;
    this.random = random;
    this.picture = new Picture(view);
  }

  /// Connects, watches for a while, and cuts the connection, unless it is `calm` by then.
  void watch(BooleanSupplier calm) throws InterruptedException {
    join();
    boolean slow = random.nextInt(10) == 0;
    Instant end = Instant.now().plusMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
    while (connection != null && Instant.now().isBefore(end) && !calm.getAsBoolean()) {
      if (slow) {
        Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
      }
      listen(GLANCE);
    }
    if (!calm.getAsBoolean()) {
      leave();
    }
  }

  private void leave() throws InterruptedException {
    if (connection == null) {
      Thread.sleep(BREATH);
    } else {
      if (random.nextInt(3) == 0) {
        compare();
      }
      cut();
      stayAway();
    }
  }

  /// Often it comes back at once, and sometimes after it has missed something.
  private void stayAway() throws InterruptedException {
    if (random.nextBoolean()) {
      Thread.sleep(random.nextInt(LONGEST_ABSENCE_MILLIS));
    }
  }

  /// Stays connected, because a connection that is begun anew would make up for what it has lost,
  /// until it shows what a fresh answer shows.
  Screen settle(Duration bound) throws InterruptedException {
    Instant began = Instant.now();
    Instant end = began.plus(bound);
    List<String> differences = List.of("no fresh answer");
    while (!differences.isEmpty() && Instant.now().isBefore(end)) {
      if (connection == null) {
        join();
      }
      listen(BREATH);
      differences = fresh().map(picture::differences).orElse(differences);
    }
    cut();
    Optional<Duration> after =
        differences.isEmpty()
            ? Optional.of(Duration.between(began, Instant.now()))
            : Optional.empty();
    return new Screen(number, after, differences);
  }

  private void join() throws InterruptedException {
    if (random.nextInt(15) == 0) {
      picture.clear();
    }
    Map<UUID, Stamp> told = picture.stamps();
    Connection opened = Connection.open(world.http(), view.at(world.door(random), told));
    if (opened.isOpen()) {
      connection = opened;
      world.journal().note(new Deed.Joined(number, told, world.journal().now()));
    } else {
      opened.next(Duration.ZERO).ifPresent(this::noteEnd);
    }
  }

  /// Takes everything that has arrived, after waiting for the first.
  private void listen(Duration patience) throws InterruptedException {
    Connection current = connection;
    Optional<Signal> signal = current == null ? Optional.empty() : current.next(patience);
    while (current != null && connection == current && signal.isPresent()) {
      take(signal.get());
      signal = current.next(Duration.ZERO);
    }
  }

  private void take(Signal signal) throws InterruptedException {
    switch (signal) {
      case Signal.Message(String text) -> {
        Frame frame = Frame.read(text);
        world
            .journal()
            .note(
                new Deed.Framed(
                    number, frame.kind(), frame.post(), frame.stamp(), world.journal().now()));
        if (!picture.apply(frame)) {
          readAgain(frame);
        }
      }
      case Signal.Closed closed -> {
        noteEnd(closed);
        connection = null;
      }
    }
  }

  private void noteEnd(Signal signal) {
    if (signal instanceof Signal.Closed(int code)) {
      world.journal().note(new Deed.Ended(number, code, world.journal().now()));
    }
  }

  /// After a frame that it cannot apply: without an answer there is nothing to go on from.
  private void readAgain(Frame frame) throws InterruptedException {
    Map<UUID, Stamp> told = new HashMap<>(picture.stamps());
    told.merge(frame.post(), frame.stamp(), (own, other) -> other.isOlderThan(own) ? own : other);
    Reply reply = ask(told);
    if (reply.answer() instanceof Answer.Whole) {
      picture.show(Json.read(reply.body()));
    } else {
      picture.clear();
      cut();
    }
  }

  private void compare() throws InterruptedException {
    listen(Duration.ZERO);
    Optional<Picture> fresh = fresh();
    fresh.ifPresent(
        later ->
            picture
                .stamps()
                .forEach(
                    (post, stamp) -> {
                      if (stamp.equals(later.stamps().get(post))) {
                        world
                            .journal()
                            .note(
                                new Deed.Compared(
                                    number,
                                    post,
                                    stamp,
                                    picture.differencesApartFromHolds(post, later),
                                    world.journal().now()));
                      }
                    }));
  }

  /// The picture of a fresh answer, if there is one.
  private Optional<Picture> fresh() throws InterruptedException {
    Reply reply = ask(picture.stamps());
    return reply.answer() instanceof Answer.Whole whole && whole.age() == Age.CURRENT
        ? Optional.of(Picture.of(view, Json.read(reply.body())))
        : Optional.empty();
  }

  private Reply ask(Map<UUID, Stamp> told) throws InterruptedException {
    Question question = view.question();
    Reply reply = world.http().ask(world.door(random), question.knowing(told), Tagged.NOTHING);
    world
        .journal()
        .note(new Deed.Read(number, question.path(), told, world.journal().now(), reply.answer()));
    return reply;
  }

  private void cut() {
    if (connection != null) {
      connection.cut();
      connection = null;
      world.journal().cut();
    }
  }
}
