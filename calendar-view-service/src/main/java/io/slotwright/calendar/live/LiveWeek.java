package io.slotwright.calendar.live;

import io.slotwright.calendar.live.Frame.Kind;
import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.CellStatus;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Week;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// One week of one post as its viewers see it: the newest drawing, and when each cell last changed.
///
/// Drawings are counted in *turns*. A viewer's position is the turn that it was last sent, so what
/// it still needs is every cell that changed later: one number holds all that waits for a slow
/// viewer, and of several changes of a cell it gets the last.
public final class LiveWeek {

  /// The number of versions from which a viewer can go on; beyond them it gets all cells.
  static final int VERSIONS = 256;

  private final PostWeek drawn;
  private final long turn;
  private final long[] changedIn;

  /// The versions that a viewer may go on from.
  private final NavigableMap<Long, Start> starts;

  /// The turn in which the current version appeared.
  private final long versionSince;

  /// Positions before this turn are of an earlier epoch, or of before a gap.
  private final long unbrokenSince;

  private final Resync broken;

  /// @param turn in which a version appeared
  /// @param aroundHolds the cells that may have changed since without another version
  private record Start(long turn, BitSet aroundHolds) {}

  private LiveWeek(
      PostWeek drawn,
      long turn,
      long[] changedIn,
      NavigableMap<Long, Start> starts,
      long versionSince,
      long unbrokenSince,
      Resync broken) {
    this.drawn = drawn;
    this.turn = turn;
    this.changedIn = changedIn;
    this.starts = starts;
    this.versionSince = versionSince;
    this.unbrokenSince = unbrokenSince;
    this.broken = broken;
  }

  public static LiveWeek first(PostWeek drawn) {
    return anew(drawn, 1, Resync.TOO_FAR_BEHIND);
  }

  /// This week after another drawing. A lower version of the same epoch is a gap.
  public LiveWeek next(PostWeek next) {
    if (!next.revision().epoch().equals(epoch())) {
      return anew(next, turn + 1, Resync.EPOCH_CHANGED);
    }
    if (next.revision().version() < version()) {
      return afterGap(next);
    }
    return next.revision().equals(drawn.revision()) ? this : later(next);
  }

  /// This week after a change that was noticed late: every viewer gets all cells.
  public LiveWeek afterGap(PostWeek next) {
    return anew(next, turn + 1, Resync.GAP);
  }

  private static LiveWeek anew(PostWeek drawn, long turn, Resync broken) {
    NavigableMap<Long, Start> starts = new TreeMap<>();
    remember(starts, drawn, turn);
    return new LiveWeek(drawn, turn, new long[drawn.cells().size()], starts, turn, turn, broken);
  }

  private LiveWeek later(PostWeek next) {
    long[] nextChangedIn = changedIn.clone();
    next.cellsChangedSince(drawn).forEach(cell -> nextChangedIn[cell.index()] = turn + 1);
    boolean sameVersion = next.revision().version() == version();
    NavigableMap<Long, Start> nextStarts = starts;
    if (!sameVersion) {
      nextStarts = new TreeMap<>(starts);
      remember(nextStarts, next, turn + 1);
    }
    return new LiveWeek(
        next,
        turn + 1,
        nextChangedIn,
        nextStarts,
        sameVersion ? versionSince : turn + 1,
        unbrokenSince,
        broken);
  }

  /// A client may have seen this version before or after some of its holds expired. It is a start
  /// if none had expired when it was drawn: then the holds are known, and with them the cells that
  /// may look different to the client.
  private static void remember(NavigableMap<Long, Start> starts, PostWeek drawn, long turn) {
    if (drawn.revision().lapsedHolds() == 0) {
      starts.put(drawn.revision().version(), new Start(turn, aroundHolds(drawn.cells())));
    }
    if (starts.size() > VERSIONS) {
      starts.pollFirstEntry();
    }
  }

  /// A hold of a part of a slot takes the whole slot, which is shorter than a day.
  private static BitSet aroundHolds(List<Cell> cells) {
    BitSet around = new BitSet(cells.size());
    cells.stream()
        .filter(LiveWeek::isHeld)
        .forEach(
            cell ->
                around.set(
                    Math.max(0, cell.index() - Week.CELLS_PER_DAY),
                    Math.min(cells.size(), cell.index() + Week.CELLS_PER_DAY + 1)));
    return around;
  }

  private static boolean isHeld(Cell cell) {
    return cell.status() == CellStatus.HELD
        || cell.segments().stream().anyMatch(segment -> segment.status() == CellStatus.HELD);
  }

  public PostWeek drawn() {
    return drawn;
  }

  public long turn() {
    return turn;
  }

  public boolean isOf(long version) {
    return version == version();
  }

  private String epoch() {
    return drawn.revision().epoch();
  }

  private long version() {
    return drawn.revision().version();
  }

  /// Whether this very drawing made every viewer get all cells because of a gap.
  public boolean isAfterGap() {
    return broken == Resync.GAP && unbrokenSince == turn;
  }

  /// The first frame of a viewer, even if it misses nothing: it says that the viewer is up to date.
  public Frame join(Optional<Since> since, Part part) {
    return since
        .map(known -> catchUp(known, part))
        .orElseGet(() -> whole(Kind.SNAPSHOT, Optional.empty(), part));
  }

  private Frame catchUp(Since known, Part part) {
    if (!known.isOf(epoch())) {
      return resync(Resync.EPOCH_CHANGED, part);
    }
    if (known.version() > version()) {
      return resync(Resync.UNKNOWN_VERSION, part);
    }
    Start start = starts.get(known.version());
    return start == null
        ? resync(Resync.TOO_FAR_BEHIND, part)
        : update(
            cells(part, index -> changedIn[index] > start.turn || start.aroundHolds.get(index)),
            part);
  }

  /// What a viewer still needs; empty when that is nothing. A new version is told even if none of
  /// its cells changed, so that the viewer can return with it.
  ///
  /// @param position the turn that it was last sent
  public Optional<Frame> after(long position, Part part) {
    if (position >= turn) {
      return Optional.empty();
    }
    if (position < unbrokenSince) {
      return Optional.of(resync(broken, part));
    }
    List<Cell> changed = cells(part, index -> changedIn[index] > position);
    return changed.isEmpty() && position >= versionSince
        ? Optional.empty()
        : Optional.of(update(changed, part));
  }

  private List<Cell> cells(Part part, IntPredicate wanted) {
    return IntStream.range(part.first(), part.end())
        .filter(wanted)
        .mapToObj(drawn.cells()::get)
        .toList();
  }

  private Frame update(List<Cell> cells, Part part) {
    return new Frame(Kind.CALENDAR_UPDATE, Optional.empty(), drawn, part, cells);
  }

  private Frame resync(Resync why, Part part) {
    return whole(Kind.RESYNC, Optional.of(why), part);
  }

  private Frame whole(Kind kind, Optional<Resync> why, Part part) {
    return new Frame(kind, why, drawn, part, part.of(drawn.cells()));
  }
}
