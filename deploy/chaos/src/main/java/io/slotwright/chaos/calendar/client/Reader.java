package io.slotwright.chaos.calendar.client;

import io.slotwright.chaos.calendar.client.CalendarHttp.Reply;
import io.slotwright.chaos.calendar.client.CalendarHttp.Tagged;
import io.slotwright.chaos.calendar.history.Answer;
import io.slotwright.chaos.calendar.history.Answer.Age;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Stamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// A client that asks for one week after another, at one replica after another, and always says
/// what it knows: by `since`, or by the entity tag of its last answer.
final class Reader {
  private static final Duration BREATH = Duration.ofMillis(60);

  private final int number;
  private final World world;
  private final Random random;
  private final Map<UUID, Stamp> known = new HashMap<>();
  private final Map<Question, Tagged> answers = new HashMap<>();

  Reader(int number, World world, Random random) {
    this.number = number;
    this.world = world;
    this.random = random;
  }

  void ask() throws InterruptedException {
    Question question = world.questions().any(random);
    Tagged has = answers.getOrDefault(question, Tagged.NOTHING);
    Map<UUID, Stamp> told = told(question);
    String path = saysItAll(question, has, told) ? question.path() : question.knowing(told);
    Reply reply = world.http().ask(world.door(random), path, has);
    world
        .journal()
        .note(new Deed.Read(number, question.path(), told, world.journal().now(), reply.answer()));
    switch (reply.answer()) {
      case Answer.Whole whole -> learn(question, whole);
      case Answer.Unchanged unchanged -> known.putAll(unchanged.posts());
      case Answer.Refused refused -> forget(question);
      case Answer.Silence silence -> Thread.sleep(BREATH);
    }
  }

  /// What it knows itself, or, as by a link from someone else, what anyone knows.
  private Map<UUID, Stamp> told(Question question) {
    Map<UUID, Stamp> told = question.of(known);
    if (random.nextInt(5) == 0) {
      question
          .posts()
          .forEach(
              post ->
                  world
                      .journal()
                      .rumour(post)
                      .ifPresent(
                          rumour ->
                              told.merge(
                                  post,
                                  rumour,
                                  (own, other) -> own.isOlderThan(other) ? other : own)));
    }
    return told;
  }

  /// Whether the entity tag says what it knows, so that `since` is not needed. The tag of several
  /// posts names no versions.
  private boolean saysItAll(Question question, Tagged has, Map<UUID, Stamp> told) {
    return !question.ofPoint() && has.posts().equals(told) && random.nextBoolean();
  }

  private void learn(Question question, Answer.Whole whole) {
    known.putAll(whole.posts());
    if (whole.age() == Age.CURRENT && !whole.tag().isEmpty()) {
      answers.put(question, new Tagged(whole.tag(), whole.posts()));
    }
  }

  /// Its version is refused because it does not exist any more, or the replica cannot answer now.
  private void forget(Question question) throws InterruptedException {
    answers.remove(question);
    Thread.sleep(BREATH);
  }
}
