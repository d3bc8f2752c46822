package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.Revision;
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

  /// The week of a post, if it can be served without waiting for anything.
  ///
  /// @param now determines the current week and which holds have expired
  public Optional<ReadyBytes> kept(UUID postId, WeekChoice choice, Instant now) {
    return calendars.isCurrent()
        ? calendars
            .find(postId, now)
            .flatMap(post -> weeks.kept(name(post, choice, now), post.revision()))
            .map(ReadyWeek::bytes)
        : Optional.empty();
  }

  /// The board, if it can be served without waiting for anything.
  public Optional<ReadyBytes> kept(BoardChoice choice, Instant now) {
    return calendars.isCurrent()
        ? board(choice, now)
            .flatMap(board -> boards.kept(board.name, board.posts))
            .map(ReadyBoard::bytes)
        : Optional.empty();
  }

  /// The week of a post; empty for an unknown or deleted post. Fails when it is not kept and cannot
  /// be drawn.
  ///
  /// @param known the versions that the client knows of; it is not served an older one
  public Uni<Optional<Served>> week(
      UUID postId, WeekChoice choice, Map<UUID, Long> known, Instant now) {
    return calendars.staleSince().chain(stale -> week(postId, choice, known, now, stale));
  }

  /// The board; empty for an unknown service point. Fails when a part of it is not kept and cannot
  /// be drawn.
  ///
  /// @param known the versions that the client knows of; it is not served an older one
  public Uni<Optional<Served>> board(BoardChoice choice, Map<UUID, Long> known, Instant now) {
    return calendars.staleSince().chain(stale -> board(choice, known, now, stale));
  }

  private Uni<Optional<Served>> week(
      UUID postId,
      WeekChoice choice,
      Map<UUID, Long> knownVersions,
      Instant now,
      Optional<Instant> staleSince) {
    Optional<Current> known = calendars.find(postId, now);
    if (known.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    WeekName name = name(known.get(), choice, now);
    Revision revision = known.get().revision();
    return weeks
        .get(name, revision, now)
        .map(found -> found.map(week -> served(week.bytes(), staleSince)))
        .onFailure()
        .recoverWithUni(
            failure ->
                weeks
                    .lastKept(name, knownVersions)
                    .map(week -> served(week.bytes(), Optional.of(week.at())))
                    .map(stale -> Uni.createFrom().item(Optional.of(stale)))
                    .orElseGet(() -> Uni.createFrom().failure(failure)));
  }

  private Uni<Optional<Served>> board(
      BoardChoice choice,
      Map<UUID, Long> knownVersions,
      Instant now,
      Optional<Instant> staleSince) {
    Optional<Board> known = board(choice, now);
    if (known.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    Board board = known.get();
    return boards
        .get(board.name, board.posts, now)
        .map(found -> Optional.of(served(found.bytes(), staleSince)))
        .onFailure()
        .recoverWithUni(
            failure ->
                boards
                    .lastKept(board.name, board.posts, knownVersions, now)
                    .map(found -> served(found.bytes(), Optional.of(found.at())))
                    .map(stale -> Uni.createFrom().item(Optional.of(stale)))
                    .orElseGet(() -> Uni.createFrom().failure(failure)));
  }

  private record Board(BoardName name, List<Current> posts) {}

  private Optional<Board> board(BoardChoice choice, Instant now) {
    Optional<ZoneId> zone = calendars.zone(choice.servicePointId());
    return zone.map(own -> choice.name(own, now))
        .flatMap(
            name ->
                calendars
                    .findAll(choice.servicePointId(), now)
                    .map(posts -> new Board(name, shown(name, posts))));
  }

  private static List<Current> shown(BoardName name, List<Current> posts) {
    return posts.stream()
        .filter(post -> name.shows(post.post().id()))
        .limit(BoardChoice.MOST_POSTS)
        .toList();
  }

  private static WeekName name(Current post, WeekChoice choice, Instant now) {
    return new WeekName(
        post.post().id(), choice.weekIn(post.post().timezone(), now), choice.days(), Form.WEEK);
  }

  private static Served served(ReadyBytes bytes, Optional<Instant> staleSince) {
    return new Served(staleSince.map(bytes::staleSince).orElse(bytes), staleSince);
  }
}
