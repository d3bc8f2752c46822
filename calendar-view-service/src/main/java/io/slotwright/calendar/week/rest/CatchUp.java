package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.flow.CurrentCalendars;
import io.slotwright.calendar.week.rest.WeekQuery.OfPoint;
import io.slotwright.calendar.week.rest.WeekQuery.OfPost;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets this replica reach what a client knows, which another replica may have told it.
@ApplicationScoped
class CatchUp {

  private final CurrentCalendars calendars;

  CatchUp(CurrentCalendars calendars) {
    this.calendars = calendars;
  }

  /// Waits until the version that the client names is known here.
  ///
  /// @param tags its If-None-Match
  /// @return the versions below which nothing may be served
  /// @throws io.slotwright.plumbing.problem.Problem 422 when `since` names a version that does not
  /// exist. A tag may be of a time before the database was restored, and matches nothing then
  Uni<Map<UUID, Long>> forWeek(OfPost query, @Nullable String tags) {
    OptionalLong tagged = KnownTags.version(tags, calendars.epoch());
    Map<UUID, Long> all = merged(query.known(), query.postId(), tagged);
    return reach(query.known())
        .chain(() -> calendars.reach(all))
        .map(reached -> reached ? all : query.known());
  }

  /// Like [#forWeek], for several posts. A tag names the sum of their versions.
  Uni<Map<UUID, Long>> forPoint(OfPoint query, @Nullable String tags, Instant now) {
    OptionalLong tagged = KnownTags.version(tags, calendars.epoch());
    return reach(query.known())
        .chain(
            () ->
                tagged.isPresent() && tagged.getAsLong() > sum(query, now)
                    ? calendars.catchUp()
                    : Uni.createFrom().voidItem())
        .replaceWith(query.known());
  }

  private Uni<Void> reach(Map<UUID, Long> versions) {
    return calendars
        .reach(versions)
        .invoke(
            reached -> {
              if (!reached) {
                throw WeekAnswers.unknownVersion();
              }
            })
        .replaceWithVoid();
  }

  private static Map<UUID, Long> merged(Map<UUID, Long> known, UUID postId, OptionalLong tagged) {
    if (tagged.isEmpty()) {
      return known;
    }
    Map<UUID, Long> all = new HashMap<>(known);
    all.merge(postId, tagged.getAsLong(), Math::max);
    return all;
  }

  private long sum(OfPoint query, Instant now) {
    return calendars.findAll(query.board().servicePointId(), now).stream()
        .flatMap(List::stream)
        .mapToLong(post -> post.revision().version())
        .sum();
  }
}
