package io.slotwright.chaos.calendar.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.chaos.calendar.client.CalendarHttp.Tagged;
import io.slotwright.chaos.calendar.history.Answer;
import io.slotwright.chaos.calendar.history.Settled.Shown;
import io.slotwright.chaos.calendar.history.Settled.Twins;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Asks both replicas when nothing changes any more.
///
/// @param replicas the address of each
public record FreshAnswers(CalendarHttp http, List<URI> replicas, Questions questions) {
  private static final Duration PAUSE = Duration.ofMillis(200);

  /// The answers to each question, as soon as they are alike, or at the latest after `patience`: a
  /// hold may expire between the two.
  public List<Twins> twins(Duration patience) throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    List<Twins> all = new ArrayList<>();
    for (Question question : questions.booked()) {
      Twins twins = twins(question);
      while (!twins.one().equals(twins.other()) && Instant.now().isBefore(end)) {
        Thread.sleep(PAUSE);
        twins = twins(question);
      }
      all.add(twins);
    }
    return all;
  }

  private Twins twins(Question question) throws InterruptedException {
    return new Twins(
        question.path(), ask(replicas.getFirst(), question), ask(replicas.getLast(), question));
  }

  private Answer ask(URI replica, Question question) throws InterruptedException {
    return http.ask(replica, question.path(), Tagged.NOTHING).answer();
  }

  /// The cells of the booked weeks at each replica.
  public List<Shown> shown() throws InterruptedException {
    List<Shown> all = new ArrayList<>();
    for (int replica = 0; replica < replicas.size(); replica++) {
      for (Question week : questions.weeks()) {
        JsonNode answer =
            Json.read(http.ask(replicas.get(replica), week.path(), Tagged.NOTHING).body());
        for (JsonNode cell : answer.path("cells")) {
          all.add(
              new Shown(
                  replica,
                  week.posts().getFirst(),
                  Instant.parse(cell.path("starts_at").asText()),
                  Instant.parse(cell.path("ends_at").asText()),
                  cell.path("status").asText()));
        }
      }
    }
    return all;
  }

  /// Whether every replica knows all posts.
  public boolean areKnown() throws InterruptedException {
    for (URI replica : replicas) {
      for (Question question : questions.booked()) {
        if (!(ask(replica, question) instanceof Answer.Whole whole)
            || !whole.posts().keySet().containsAll(question.posts())) {
          return false;
        }
      }
    }
    return true;
  }
}
