package io.slotwright.calendar.week.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.flow.PostCalendars.Current;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The weeks, or days, of several posts, joined from [ReadyWeeks] and kept as they go out.
@ApplicationScoped
class ReadyBoards {

  private static final int BYTES_OF_AN_ENTRY = 600;
  private static final int BYTES_OF_A_POST = 100;

  /// The share of the memory for weeks that joined ones may take in addition.
  private static final int SHARE = 4;

  /// How many weeks of one board are drawn at a time.
  private static final int DRAWINGS = 8;

  private final ReadyWeeks weeks;
  private final WeekFormat format;
  private final Cache<BoardName, ReadyBoard> boards;

  ReadyBoards(ReadyWeeks weeks, WeekFormat format, WeekSettings settings) {
    this.weeks = weeks;
    this.format = format;
    this.boards =
        Caffeine.newBuilder()
            .maximumWeight(settings.cacheSize().asLongValue() / SHARE)
            .<BoardName, ReadyBoard>weigher((name, board) -> weight(board))
            .build();
  }

  /// The board, if it is kept with exactly these revisions.
  Optional<ReadyBoard> kept(BoardName name, List<Current> posts) {
    ReadyBoard board = boards.getIfPresent(name);
    return board != null && board.posts().equals(posts) ? Optional.of(board) : Optional.empty();
  }

  /// The board at these revisions or later ones, without posts that were deleted meanwhile.
  Uni<ReadyBoard> get(BoardName name, List<Current> posts, Instant now) {
    return kept(name, posts)
        .map(board -> Uni.createFrom().item(board))
        .orElseGet(() -> join(name, posts, now));
  }

  /// The board of the weeks that were last kept; empty when one of them is not.
  ///
  /// @param known the versions of calendars that the client knows of: nothing older is of use
  Optional<ReadyBoard> lastKept(
      BoardName name, List<Current> posts, Map<UUID, Long> known, Instant now) {
    List<Optional<ReadyWeek>> kept =
        posts.stream().map(post -> weeks.lastKept(name.of(post.post().id()), known)).toList();
    return kept.stream().allMatch(Optional::isPresent)
        ? Optional.of(board(name, posts, kept, now))
        : Optional.empty();
  }

  private Uni<ReadyBoard> join(BoardName name, List<Current> posts, Instant now) {
    if (posts.isEmpty()) {
      return Uni.createFrom().item(board(name, posts, List.of(), now));
    }
    List<Uni<Optional<ReadyWeek>>> found =
        posts.stream()
            .map(post -> weeks.get(name.of(post.post().id()), post.revision(), now))
            .toList();
    return Uni.join()
        .all(found)
        .usingConcurrencyOf(DRAWINGS)
        .andFailFast()
        .map(all -> board(name, posts, all, now))
        .invoke(board -> boards.put(name, board));
  }

  private ReadyBoard board(
      BoardName name, List<Current> posts, List<Optional<ReadyWeek>> found, Instant now) {
    List<Current> shown = new ArrayList<>();
    List<ReadyWeek> parts = new ArrayList<>();
    for (int post = 0; post < posts.size(); post++) {
      Optional<ReadyWeek> week = found.get(post);
      if (week.isPresent()) {
        shown.add(new Current(posts.get(post).post(), week.get().revision()));
        parts.add(week.get());
      }
    }
    String epoch = shown.isEmpty() ? "" : shown.getFirst().revision().epoch();
    Instant at = parts.stream().map(ReadyWeek::at).min(Comparator.naturalOrder()).orElse(now);
    ReadyBytes bytes =
        ReadyBytes.list(
            format.head(name, epoch),
            parts.stream().map(ReadyWeek::bytes).toList(),
            tag(epoch, shown, parts));
    return new ReadyBoard(shown, bytes, at);
  }

  /// Begins like that of a week, with the sum of all versions, which grows with each of them.
  private static String tag(String epoch, List<Current> posts, List<ReadyWeek> parts) {
    long sum = posts.stream().map(Current::revision).mapToLong(Revision::version).sum();
    String tags = parts.stream().map(part -> part.bytes().tag()).collect(Collectors.joining("\n"));
    String ids =
        posts.stream().map(post -> post.post().id().toString()).collect(Collectors.joining());
    return "%s.%d.%s".formatted(epoch, sum, Digests.hex(ids + tags));
  }

  private static int weight(ReadyBoard board) {
    return BYTES_OF_AN_ENTRY + BYTES_OF_A_POST * board.posts().size() + board.bytes().size();
  }
}
