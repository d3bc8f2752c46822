package io.slotwright.calendar.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.calendar.live.Frame.Kind;
import io.slotwright.calendar.week.Cell;
import io.slotwright.calendar.week.CellStatus;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveWeekTest {

  private static final int CELL = 50;

  private final LiveWeek twelve = LiveWeek.first(booked(12, 1));
  private final LiveWeek thirteen = twelve.next(booked(13, 1, CELL));

  @Test
  void whoNamesNoVersionGetsASnapshot() {
    Frame frame = thirteen.join(Optional.empty(), Part.WEEK);

    assertThat(frame.kind()).isEqualTo(Kind.SNAPSHOT);
    assertThat(frame.cells()).hasSize(336);
  }

  @Test
  void whoNamesAKnownVersionGetsWhatChangedSince() {
    Frame frame = exact(12).next(exactly(13, CELL)).join(since(12), Part.WEEK);

    assertThat(frame.kind()).isEqualTo(Kind.CALENDAR_UPDATE);
    assertThat(frame.cells()).extracting(Cell::index).containsExactly(CELL);
  }

  @Test
  void whoMissedNothingIsToldThat() {
    Frame frame = exact(12).join(since(12), Part.WEEK);

    assertThat(frame.kind()).isEqualTo(Kind.CALENDAR_UPDATE);
    assertThat(frame.cells()).isEmpty();
    assertThat(frame.drawn().revision().version()).isEqualTo(12);
  }

  @Test
  void aResyncSaysWhy() {
    LiveWeek week = exact(12).next(exactly(14, CELL));

    assertThat(week.join(since(13), Part.WEEK).resync()).contains(Resync.TOO_FAR_BEHIND);
    assertThat(week.join(since(15), Part.WEEK).resync()).contains(Resync.UNKNOWN_VERSION);
    assertThat(week.join(Optional.of(new Since(Optional.of("e0"), 12)), Part.WEEK).resync())
        .contains(Resync.EPOCH_CHANGED);
    assertThat(week.join(since(13), Part.WEEK).cells()).hasSize(336);
  }

  @Test
  void aVersionFirstDrawnAfterAHoldExpiredIsNoStart() {
    assertThat(twelve.join(since(12), Part.WEEK).resync()).contains(Resync.TOO_FAR_BEHIND);
  }

  @Test
  void whatMayHaveLookedDifferentToTheClientIsSentAgain() {
    LiveWeek held =
        LiveWeek.first(Weeks.drawn(12, 0, Map.of(CELL, CellStatus.HELD)))
            .next(Weeks.drawn(13, 0, Map.of(CELL, CellStatus.HELD)));

    // The client may have seen version 12 after the first hold expired.
    assertThat(held.join(since(12), Part.WEEK).cells())
        .extracting(Cell::index)
        .contains(CELL)
        .doesNotContain(CELL + 49);
  }

  @Test
  void ofSeveralChangesOfACellASlowViewerGetsTheLast() {
    LiveWeek later = thirteen.next(booked(14, 1)).next(booked(15, 1, CELL, CELL + 1));

    Frame frame = later.after(twelve.turn(), Part.WEEK).orElseThrow();

    assertThat(frame.cells()).extracting(Cell::index).containsExactly(CELL, CELL + 1);
    assertThat(frame.cells()).extracting(Cell::status).containsOnly(CellStatus.BOOKED);
  }

  @Test
  void aNewVersionIsToldEvenIfNoCellChanged() {
    Frame frame =
        thirteen.next(booked(14, 1, CELL)).after(thirteen.turn(), Part.WEEK).orElseThrow();

    assertThat(frame.cells()).isEmpty();
    assertThat(frame.drawn().revision().version()).isEqualTo(14);
  }

  @Test
  void aHoldThatExpiresInAnotherWeekIsNothingToTell() {
    LiveWeek lapsed = thirteen.next(booked(13, 2, CELL));

    assertThat(lapsed.turn()).isGreaterThan(thirteen.turn());
    assertThat(lapsed.after(thirteen.turn(), Part.WEEK)).isEmpty();
  }

  @Test
  void aViewerOfADayGetsTheCellsOfThatDay() {
    LiveWeek later = thirteen.next(booked(14, 1, CELL, 2 * 48));

    Frame frame = later.after(twelve.turn(), Part.ofDay(1)).orElseThrow();

    assertThat(frame.cells()).extracting(Cell::index).containsExactly(CELL);
    assertThat(later.join(Optional.empty(), Part.ofDay(2)).cells())
        .hasSize(48)
        .first()
        .extracting(Cell::index, Cell::status)
        .containsExactly(96, CellStatus.BOOKED);
  }

  @Test
  void everybodyGetsAllCellsWhenVersionsCountAnewOrGoBack() {
    LiveWeek rebuilt = thirteen.next(Weeks.drawn(new Revision("e2", 14, 0), Map.of()));
    LiveWeek restored = thirteen.next(booked(2, 0, CELL));

    assertThat(rebuilt.after(thirteen.turn(), Part.WEEK).orElseThrow().resync())
        .contains(Resync.EPOCH_CHANGED);
    assertThat(restored.after(thirteen.turn(), Part.WEEK).orElseThrow().resync())
        .contains(Resync.GAP);
  }

  @Test
  void onlySoManyVersionsAreKept() {
    LiveWeek week = exact(1);
    for (int version = 2; version <= LiveWeek.VERSIONS + 1; version++) {
      week = week.next(exactly(version));
    }

    assertThat(week.join(since(1), Part.WEEK).resync()).contains(Resync.TOO_FAR_BEHIND);
    assertThat(week.join(since(2), Part.WEEK).resync()).isEmpty();
  }

  private static LiveWeek exact(long version) {
    return LiveWeek.first(exactly(version));
  }

  private static Optional<Since> since(long version) {
    return Optional.of(new Since(Optional.of(Weeks.EPOCH), version));
  }

  private static PostWeek exactly(long version, int... cells) {
    return booked(version, 0, cells);
  }

  private static PostWeek booked(long version, long lapsedHolds, int... cells) {
    Map<Integer, CellStatus> statuses = new HashMap<>();
    for (int cell : cells) {
      statuses.put(cell, CellStatus.BOOKED);
    }
    return Weeks.drawn(version, lapsedHolds, statuses);
  }
}
