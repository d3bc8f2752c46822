package io.slotwright.calendar.week.flow;

import static io.restassured.RestAssured.given;
import static io.slotwright.calendar.PostStory.aPostIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.calendar.Announcer;
import io.slotwright.calendar.PostStory;
import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.flow.PostCalendars.Current;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What replicas share by Redis.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class SharedWeeksTest {

  private static final WeekChoice CHOICE =
      new WeekChoice(LocalDate.parse("2026-11-23"), ZoneId.of("UTC"), WeekChoice.ALL_DAYS);

  @Inject Announcer announcer;
  @Inject CurrentCalendars calendars;
  @Inject DrawWeek drawWeek;
  @Inject WeekFormat format;
  @Inject SharedWeeks shared;
  @Inject WeekSettings settings;
  @Inject InstantSource clock;
  @Inject RedisDataSource redis;

  @Test
  void anotherReplicaDoesNotDrawWhatOneHasDrawn() {
    Current post = shown(announcer.introduce(aPostIn("UTC")));
    Replica one = new Replica();
    Replica other = new Replica();

    ReadyWeek drawn = one.get(post);
    await().until(() -> keys(post).size() == 1);
    ReadyWeek found = other.get(post);

    assertThat(one.drawings()).isEqualTo(1);
    assertThat(other.drawings()).isZero();
    assertThat(found.bytes()).isEqualTo(drawn.bytes());
  }

  @Test
  void aThousandMissesAtOnceAreOneDrawing() {
    Current post = shown(announcer.introduce(aPostIn("UTC")));
    Replica replica = new Replica();

    List<CompletableFuture<ReadyWeek>> all =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> replica.get(post)))
            .limit(1_000)
            .toList();

    assertThat(all).extracting(CompletableFuture::join).containsOnly(all.getFirst().join());
    assertThat(replica.drawings()).isEqualTo(1);
  }

  @Test
  void whateverElseRedisSaysTheWeekIsDrawn() {
    Current post = shown(announcer.introduce(aPostIn("UTC")));
    ReadyWeek drawn = new Replica().get(post);
    await().until(() -> keys(post).size() == 1);
    String key = keys(post).getFirst();
    byte[] value = redis.value(byte[].class).get(key);
    byte[] damaged = value.clone();
    damaged[value.length - 20] ^= 1;

    for (byte[] wrong : List.of("QUEUED".getBytes(), new byte[0], damaged, ofAnotherKey(value))) {
      redis.value(byte[].class).set(key, wrong);
      Replica replica = new Replica();

      assertThat(replica.get(post).bytes()).isEqualTo(drawn.bytes());
      assertThat(replica.drawings()).isEqualTo(1);
      // What was drawn is kept while nobody waits for it.
      await().until(() -> Arrays.equals(redis.value(byte[].class).get(key), value));
    }
  }

  private static byte[] ofAnotherKey(byte[] value) {
    byte[] other = value.clone();
    other[0] = 'W';
    return other;
  }

  private Current shown(PostStory story) {
    given().queryParam("post_id", story.postId()).get("/api/v1/calendar/week");
    return calendars.find(story.postId(), clock.instant()).orElseThrow();
  }

  private List<String> keys(Current post) {
    return redis.key().keys("week:*" + post.post().id() + "*:2026-11-23:UTC:*");
  }

  private final class Replica {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReadyWeeks weeks = new ReadyWeeks(drawWeek, format, shared, settings, meters);

    ReadyWeek get(Current post) {
      WeekName name =
          new WeekName(
              post.post().id(),
              CHOICE.weekIn(post.post().timezone(), clock.instant()),
              CHOICE.days(),
              WeekName.Form.WEEK,
              Audience.PUBLIC);
      return weeks
          .get(name, post.revision(), clock.instant())
          .await()
          .atMost(Duration.ofSeconds(5))
          .orElseThrow();
    }

    double drawings() {
      return meters.get("slotwright_weeks_lookups").tag("result", "miss").counter().count();
    }
  }
}
