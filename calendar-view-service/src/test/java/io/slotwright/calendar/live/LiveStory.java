package io.slotwright.calendar.live;

import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.CellStatus;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A calendar that changes, two replicas that draw it now and then, and one viewer whose connection
/// is cut and comes back, at one replica or the other.
final class LiveStory {

  /// What may happen next.
  enum What {
    BOOK,
    FREE,
    HOLD,
    CHANGE_ELSEWHERE,
    TIME_PASSES,
    TIDY,
    REBUILD,
    DRAW,
    SEND,
    CUT,
    RETURN,
    READ
  }

  /// @param where a cell or a replica
  record Step(What what, int where) {}

  private static final int CELLS = 4;
  private static final int HOLD_LASTS = 2;

  private final Server server;

  // The calendar.
  private int epoch = 1;
  private long version = 1;
  private int now;
  private final Map<Integer, CellStatus> booked = new HashMap<>();
  private final Map<Integer, Integer> heldUntil = new HashMap<>();

  // The replicas.
  private final List<Optional<LiveWeek>> weeks =
      new ArrayList<>(List.of(Optional.empty(), Optional.empty()));

  // The viewer.
  private Optional<Integer> connectedTo = Optional.empty();
  private long position;
  private Optional<Since> seen = Optional.empty();
  private final Map<Integer, Cell> cells = new HashMap<>();

  private LiveStory(Server server) {
    this.server = server;
  }

  /// What the viewer sees wrongly once everything has come to rest; empty when it sees the calendar
  /// as it is.
  static Optional<String> complaint(Server server, List<Step> steps) {
    LiveStory story = new LiveStory(server);
    steps.forEach(story::happen);
    return story.complaintAtRest();
  }

  private void happen(Step step) {
    int cell = step.where() % CELLS;
    int replica = step.where() % weeks.size();
    switch (step.what()) {
      case BOOK -> change(() -> booked.put(clear(cell), CellStatus.BOOKED));
      case FREE -> change(() -> clear(cell));
      case HOLD -> change(() -> heldUntil.put(clear(cell), now + HOLD_LASTS));
      case CHANGE_ELSEWHERE -> version++;
      case TIME_PASSES -> now++;
      case TIDY -> tidy();
      case REBUILD -> rebuild();
      case DRAW -> draw(replica);
      case SEND -> send();
      case CUT -> connectedTo = Optional.empty();
      case RETURN -> comeBack(replica);
      case READ -> read();
    }
  }

  private void change(Runnable how) {
    how.run();
    version++;
  }

  private int clear(int cell) {
    booked.remove(cell);
    heldUntil.remove(cell);
    return cell;
  }

  private void tidy() {
    if (heldUntil.values().removeIf(until -> until <= now)) {
      version++;
    }
  }

  private void rebuild() {
    epoch++;
    version = 1 + version % 3;
  }

  private PostWeek fresh() {
    Map<Integer, CellStatus> statuses = new HashMap<>(booked);
    heldUntil.forEach(
        (cell, until) -> {
          if (until > now) {
            statuses.put(cell, CellStatus.HELD);
          }
        });
    long lapsed = heldUntil.values().stream().filter(until -> until <= now).count();
    return Weeks.drawn(new Revision("e" + epoch, version, lapsed), statuses);
  }

  private LiveWeek draw(int replica) {
    LiveWeek drawn = server.draw(weeks.get(replica), fresh());
    weeks.set(replica, Optional.of(drawn));
    return drawn;
  }

  private void send() {
    connectedTo
        .flatMap(weeks::get)
        .ifPresent(
            week -> {
              server.after(week, position).ifPresent(this::take);
              position = week.turn();
            });
  }

  /// A replica that knows less than the viewer draws before it answers.
  private void comeBack(int replica) {
    LiveWeek known = weeks.get(replica).orElseGet(() -> draw(replica));
    boolean isBehind =
        seen.filter(since -> since.isOf(known.drawn().revision().epoch()))
            .filter(since -> since.version() > known.drawn().revision().version())
            .isPresent();
    LiveWeek week = isBehind ? draw(replica) : known;
    connectedTo = Optional.of(replica);
    position = week.turn();
    server.join(week, seen).ifPresent(this::take);
  }

  /// Reads the week as a response to a request.
  private void read() {
    connectedTo = Optional.empty();
    PostWeek week = fresh();
    week.cells().forEach(cell -> cells.put(cell.index(), cell));
    seen = Optional.of(sinceOf(week));
  }

  private void take(Frame frame) {
    frame.cells().forEach(cell -> cells.put(cell.index(), cell));
    seen = Optional.of(sinceOf(frame.drawn()));
  }

  private static Since sinceOf(PostWeek week) {
    return new Since(Optional.of(week.revision().epoch()), week.revision().version());
  }

  private Optional<String> complaintAtRest() {
    if (connectedTo.isEmpty()) {
      comeBack(0);
    }
    draw(connectedTo.orElseThrow());
    send();
    PostWeek truth = fresh();
    for (Cell cell : truth.cells()) {
      if (!cell.equals(cells.get(cell.index()))) {
        return Optional.of("cell %d is %s".formatted(cell.index(), cells.get(cell.index())));
      }
    }
    Since last = sinceOf(truth);
    return seen.equals(Optional.of(last))
        ? Optional.empty()
        : Optional.of("the viewer is at %s, not at %s".formatted(seen, last));
  }
}
