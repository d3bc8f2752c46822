package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.flow.PostCalendars.Current;
import io.slotwright.calendar.week.flow.WeekName.Form;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Serves weeks as this replica knows them: current ones while PostgreSQL can be read, else those
/// it has, marked as stale.
@ApplicationScoped
public class ServeWeeks {

  private final CurrentCalendars calendars;
  private final ReadyWeeks weeks;
  private final ReadyBoards boards;

  ServeWeeks(CurrentCalendars calendars, ReadyWeeks weeks, ReadyBoards boards) {
    this.calendars = calendars;
    this.weeks = weeks;
    this.boards = boards;
  }

  /// The public week of a post, if it can be served without waiting for anything.
  ///
  /// @param now determines the current week and which holds have expired
  public Optional<ReadyBytes> kept(UUID postId, WeekChoice choice, Instant now) {
    return calendars.isCurrent()
        ? calendars
            .find(postId, now)
            .flatMap(post -> weeks.kept(name(post, choice, Audience.PUBLIC, now), post.revision()))
            .map(ReadyWeek::bytes)
        : Optional.empty();
  }

  /// The public board, if it can be served without waiting for anything.
  public Optional<ReadyBytes> kept(BoardChoice choice, Instant now) {
    return calendars.isCurrent()
        ? board(choice, post -> Audience.PUBLIC, now)
            .flatMap(board -> boards.kept(board.name, board.posts))
            .map(ReadyBoard::bytes)
        : Optional.empty();
  }

  /// The week of a post; empty for an unknown or deleted post. Fails when it is not kept and cannot
  /// be drawn.
  ///
  /// @param audience who asks, as far as a post is concerned
  /// @param known the versions that the client knows of; it is not served an older one
  public Uni<Optional<Served>> week(
      UUID postId,
      WeekChoice choice,
      Function<Post, Audience> audience,
      Map<UUID, Long> known,
      Instant now) {
    return calendars
        .staleSince()
        .chain(
            stale ->
                calendars
                    .find(postId, now)
                    .map(
                        post ->
                            week(
                                post,
                                name(post, choice, audience.apply(post.post()), now),
                                known,
                                now,
                                stale))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  /// The board; empty for an unknown service point. Fails when a part of it is not kept and cannot
  /// be drawn.
  ///
  /// @param audience who asks, as far as a post is concerned
  /// @param known the versions that the client knows of; it is not served an older one
  public Uni<Optional<Served>> board(
      BoardChoice choice, Function<Post, Audience> audience, Map<UUID, Long> known, Instant now) {
    return calendars
        .staleSince()
        .chain(
            stale ->
                board(choice, audience, now)
                    .map(board -> board(board, known, now, stale))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private Uni<Optional<Served>> week(
      Current post,
      WeekName name,
      Map<UUID, Long> known,
      Instant now,
      Optional<Instant> staleSince) {
    return orStale(
        weeks
            .get(name, post.revision(), now)
            .map(found -> found.map(week -> served(week.bytes(), staleSince))),
        () ->
            weeks.lastKept(name, known).map(week -> served(week.bytes(), Optional.of(week.at()))));
  }

  private Uni<Optional<Served>> board(
      Board board, Map<UUID, Long> known, Instant now, Optional<Instant> staleSince) {
    return orStale(
        boards
            .get(board.name, board.posts, now)
            .map(found -> Optional.of(served(found.bytes(), staleSince))),
        () ->
            boards
                .lastKept(board.name, board.posts, known, now)
                .map(found -> served(found.bytes(), Optional.of(found.at()))));
  }

  /// What was last kept takes the place of what fails; without it the failure stays.
  private static Uni<Optional<Served>> orStale(
      Uni<Optional<Served>> current, Supplier<Optional<Served>> lastKept) {
    return current
        .onFailure()
        .recoverWithUni(
            failure ->
                lastKept
                    .get()
                    .map(stale -> Uni.createFrom().item(Optional.of(stale)))
                    .orElseGet(() -> Uni.createFrom().failure(failure)));
  }

  private record Board(BoardName name, List<Current> posts) {}

  /// The posts of a service point have one organisation.
  private Optional<Board> board(
      BoardChoice choice, Function<Post, Audience> audience, Instant now) {
    Optional<ZoneId> zone = calendars.zone(choice.servicePointId());
    Optional<List<Current>> posts = calendars.findAll(choice.servicePointId(), now);
    if (zone.isEmpty() || posts.isEmpty()) {
      return Optional.empty();
    }
    Audience reader =
        posts.get().stream()
            .findFirst()
            .map(post -> audience.apply(post.post()))
            .orElse(Audience.PUBLIC);
    BoardName name = choice.name(zone.get(), reader, now);
    return Optional.of(new Board(name, shown(name, posts.get())));
  }

  private static List<Current> shown(BoardName name, List<Current> posts) {
    return posts.stream()
        .filter(post -> name.shows(post.post().id()))
        .limit(BoardChoice.MOST_POSTS)
        .toList();
  }

  private static WeekName name(Current post, WeekChoice choice, Audience audience, Instant now) {
    return new WeekName(
        post.post().id(),
        choice.weekIn(post.post().timezone(), now),
        choice.days(),
        Form.WEEK,
        audience);
  }

  private static Served served(ReadyBytes bytes, Optional<Instant> staleSince) {
    return new Served(staleSince.map(bytes::staleSince).orElse(bytes), staleSince);
  }
}
