package io.slotwright.booking.index;

import io.slotwright.booking.availability.Availability;
import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Opening;
import io.slotwright.booking.availability.Reach;
import io.slotwright.booking.availability.Timetable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the first openings among many posts without computing all of them: it keeps only the next
/// start of each post, and only as many posts as openings are wanted.
///
/// @param now the moment at which every opening is judged
/// @param limit how many openings are wanted
/// @param after the last opening of the page before; null for the first page
public record OpeningSearch(Demand demand, Instant now, int limit, @Nullable Place after) {

  /// A post's next start, in microseconds since 1970.
  ///
  /// @param before the first moment at which the post is no longer searched
  private record Next(BookablePost post, long start, long before) implements Comparable<Next> {

    private static final Comparator<Next> ORDER =
        Comparator.comparingLong(Next::start)
            .thenComparingInt(next -> next.post.post().number())
            .thenComparing(next -> next.post.post().id());

    @Override
    public int compareTo(Next other) {
      return ORDER.compare(this, other);
    }
  }

  /// At most [#limit], in the order of [Place].
  public List<Opening> among(Stream<PostWindow> posts) {
    PriorityQueue<Next> latestFirst = new PriorityQueue<>(Comparator.reverseOrder());
    posts.forEach(each -> admit(each, latestFirst));
    return merge(new PriorityQueue<>(List.copyOf(latestFirst)));
  }

  /// A post of which the first start comes after `limit` others can have no part in the answer.
  private void admit(PostWindow searched, PriorityQueue<Next> latestFirst) {
    BookablePost post = searched.post();
    if (!post.post().active()) {
      return;
    }
    Reach reach = Reach.of(post.point(), now);
    long before =
        Math.min(EpochMicros.of(searched.within().end()), 1 + EpochMicros.of(reach.latest()));
    long from = Math.max(from(searched), EpochMicros.of(reach.earliest()));
    long worthwhile =
        latestFirst.size() < limit ? before : Math.min(before, 1 + latestFirst.element().start());
    long start = firstFree(post, from, worthwhile);
    if (start != PostTime.NEVER) {
      latestFirst.add(new Next(post, start, before));
      if (latestFirst.size() > limit) {
        latestFirst.remove();
      }
    }
  }

  private long from(PostWindow searched) {
    long from = EpochMicros.of(searched.within().start());
    if (after == null) {
      return from;
    }
    long last = EpochMicros.of(after.startsAt());
    boolean listed = Place.of(after.startsAt(), searched.post().post()).compareTo(after) <= 0;
    return Math.max(from, listed ? last + 1 : last);
  }

  private List<Opening> merge(PriorityQueue<Next> queue) {
    List<Opening> found = new ArrayList<>();
    while (found.size() < limit && !queue.isEmpty()) {
      Next next = queue.remove();
      opening(next).ifPresent(found::add);
      long start = firstFree(next.post, next.start + 1, next.before);
      if (start != PostTime.NEVER) {
        queue.add(new Next(next.post, start, next.before));
      }
    }
    return found;
  }

  private long firstFree(BookablePost post, long from, long before) {
    return post.time().firstFree(from, before, Needed.of(demand, post.post()), EpochMicros.of(now));
  }

  /// The decision that the booking itself would get.
  private Optional<Opening> opening(Next next) {
    Instant startsAt = EpochMicros.toInstant(next.start);
    Timetable timetable = next.post.timetableFor(startsAt, demand, now, null);
    return Availability.decide(timetable, startsAt, demand, now).opening();
  }
}
