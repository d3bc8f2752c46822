package io.slotwright.schedule.slot.flow;

import io.slotwright.schedule.slot.AnnouncedDay;
import io.slotwright.schedule.slot.DateSpan;
import io.slotwright.schedule.slot.OfferedSlots;
import io.slotwright.schedule.slot.PostDay;
import io.slotwright.schedule.slot.PostSupply;
import io.slotwright.schedule.slot.Slot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers which slots posts offer. Days that were announced are answered as announced, so that the
/// past stays what it was; all others, however far ahead, as the supply makes them.
@ApplicationScoped
public class ReadSlots {

  private final Pool pool;
  private final Supplies supplies;
  private final AnnouncedDays announced;

  ReadSlots(Pool pool, Supplies supplies, AnnouncedDays announced) {
    this.pool = pool;
    this.supplies = supplies;
    this.announced = announced;
  }

  /// The slots of a post on the local dates of `span`, ascending; empty when there is no such post.
  public Uni<Optional<OfferedSlots>> of(UUID postId, DateSpan span) {
    return read(List.of(postId), span).map(posts -> posts.stream().findFirst());
  }

  /// The slots in which the posts of a service point are open at `time`, by post number; empty when
  /// there is no such service point.
  public Uni<Optional<List<OfferedSlots>>> openAt(UUID servicePointId, Instant time) {
    return supplies
        .postsAt(servicePointId)
        .chain(
            posts ->
                posts.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : openAt(posts.get(), time).map(Optional::of));
  }

  private Uni<List<OfferedSlots>> openAt(List<UUID> postIds, Instant time) {
    LocalDate inGreenwich = time.atOffset(ZoneOffset.UTC).toLocalDate();
    DateSpan anywhere = new DateSpan(inGreenwich.minusDays(1), inGreenwich.plusDays(1));
    return read(postIds, anywhere)
        .map(
            posts ->
                posts.stream()
                    .map(post -> post.openAt(time))
                    .filter(OfferedSlots::hasAny)
                    .toList());
  }

  private Uni<List<OfferedSlots>> read(List<UUID> postIds, DateSpan span) {
    return Uni.combine()
        .all()
        .unis(supplies.of(pool, postIds, span), announced.of(pool, postIds, span))
        .with((posts, known) -> posts.stream().map(post -> slots(post, known, span)).toList());
  }

  private static OfferedSlots slots(
      PostSupply post, Map<UUID, Map<LocalDate, AnnouncedDay>> known, DateSpan span) {
    Map<LocalDate, AnnouncedDay> days = known.getOrDefault(post.postId(), Map.of());
    List<Slot> slots =
        span.dates()
            .map(date -> day(post, days.get(date), date))
            .flatMap(day -> day.slots().stream())
            .toList();
    return new OfferedSlots(post.postId(), post.number(), post.supply().zone(), slots);
  }

  private static PostDay day(PostSupply post, @Nullable AnnouncedDay known, LocalDate date) {
    return known == null ? post.supply().on(date) : known.day();
  }
}
