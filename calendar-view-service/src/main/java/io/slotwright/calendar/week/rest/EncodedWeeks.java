package io.slotwright.calendar.week.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.flow.DrawWeek;
import io.slotwright.calendar.week.json.WeekResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Caches encoded weeks. Concurrent requests for the same week share one drawing.
///
/// Entries never become stale: a changed calendar has another revision and so another key.
@ApplicationScoped
class EncodedWeeks {

  private static final int BYTES_OF_AN_ENTRY = 300;

  private final DrawWeek drawWeek;
  private final ObjectMapper mapper;
  private final AsyncCache<AskedWeek, Optional<EncodedWeek>> cache;

  EncodedWeeks(DrawWeek drawWeek, ObjectMapper mapper, WeekSettings settings) {
    this.drawWeek = drawWeek;
    this.mapper = mapper;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(settings.cacheSize().asLongValue())
            .weigher(EncodedWeeks::weight)
            .buildAsync();
  }

  /// The week at the requested revision or a later one; its entity tag names the actual one. Empty
  /// when the post was deleted meanwhile.
  Uni<Optional<EncodedWeek>> get(AskedWeek asked, Instant now) {
    // A copy, because a client that disconnects cancels the future it waits for.
    return Uni.createFrom()
        .completionStage(() -> cache.get(asked, (absent, executor) -> draw(absent, now)).copy());
  }

  private CompletableFuture<Optional<EncodedWeek>> draw(AskedWeek asked, Instant now) {
    return drawWeek
        .draw(asked.postId(), asked.week(), now)
        .map(drawn -> drawn.map(week -> encode(week, asked.days())))
        .subscribeAsCompletionStage();
  }

  private EncodedWeek encode(PostWeek drawn, NavigableSet<Integer> days) {
    try {
      return new EncodedWeek(
          Buffer.buffer(mapper.writeValueAsBytes(WeekResponse.of(drawn, days))),
          EncodedWeek.entityTag(drawn.week(), drawn.revision()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int weight(AskedWeek asked, Optional<EncodedWeek> week) {
    return BYTES_OF_AN_ENTRY + week.map(encoded -> encoded.json().length()).orElse(0);
  }
}
