package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Api;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Operator;
import io.slotwright.acceptance.client.Point;
import io.slotwright.acceptance.client.Post;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A repeated request takes effect once, an outdated edit overwrites nothing, and what a client
/// knows
/// is not sent again.
@WithSuite
@Order(7)
class PreconditionsIT {
  private final Operator operator;

  PreconditionsIT(RunningSuite suite) {
    this.operator = suite.operator();
  }

  @Test
  void creatingTwiceWithOneKeyCreatesOnce() {
    Point point = operator.opensPoint("Preconditions", "UTC");
    List<Function<Api, Answer>> creations =
        List.of(
            api -> api.post("/api/v1/service-points", Operator.point("Twice", "UTC")),
            api -> api.post(point.path() + "/posts", Operator.post(1, 30)),
            api ->
                api.post(
                    point.path() + "/services",
                    Json.object("name", "Balance", "default_duration_minutes", 20)));

    for (Function<Api, Answer> creation : creations) {
      Api once = operator.api().with("Idempotency-Key", UUID.randomUUID().toString());
      Answer first = creation.apply(once).expect(201);
      Answer second = creation.apply(once).expect(201);
      assertThat(second.json()).isEqualTo(first.json());
      assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
    }
  }

  @Test
  void oneKeyForTwoBodiesIsRefused() {
    Api once = operator.api().with("Idempotency-Key", UUID.randomUUID().toString());
    once.post("/api/v1/service-points", Operator.point("One", "UTC")).expect(201);

    once.post("/api/v1/service-points", Operator.point("Other", "UTC"))
        .expect(422, "idempotency-key-reused");
  }

  @Test
  void aLocationLeadsToWhatWasCreated() {
    Answer created =
        operator.api().post("/api/v1/service-points", Operator.point("Here", "UTC")).expect(201);

    assertThat(operator.api().get(created.header("Location")).expect(200).id())
        .isEqualTo(created.id());
  }

  @Test
  void whoSawAnOldVersionDoesNotOverwriteANewOne() {
    Point point = operator.opensPoint("Contested", "UTC");
    Post post = operator.addsPost(point, 1, 30);

    assertConflict(point.path(), Operator.point("Changed", "UTC"));
    assertConflict(post.path(), Operator.post(2, 45));
  }

  @Test
  void eachCodingOfAListHasATagAndWhoKnowsOneGetsNothingElse() {
    Point point = operator.opensPoint("Known", "UTC");
    IntStream.rangeClosed(1, 10).forEach(number -> operator.addsPost(point, number, 30));
    String list = point.path() + "/posts";

    Answer plain = operator.api().get(list).expect(200);
    Answer compressed = operator.api().with("Accept-Encoding", "gzip").get(list).expect(200);

    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(compressed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    for (Answer known : List.of(plain, compressed)) {
      assertThat(known.headers().allValues("Vary")).anyMatch(it -> it.contains("Accept-Encoding"));
      assertThat(known.header("ETag")).startsWith("\"");
      Answer again = operator.api().with("If-None-Match", known.header("ETag")).get(list);
      assertThat(again.expect(304).body()).isEmpty();
      assertThat(again.headers().map()).doesNotContainKeys("Transfer-Encoding", "Content-Length");
    }
  }

  private void assertConflict(String path, JsonNode change) {
    String seen = operator.api().get(path).expect(200).header("ETag");
    assertThat(seen).matches("\"\\d+\"");
    Api careful = operator.api().with("If-Match", seen);

    Answer changed = careful.put(path, change).expect(200);

    assertThat(changed.header("ETag")).isNotEqualTo(seen);
    careful.put(path, change).expect(412, "version-conflict");
  }
}
