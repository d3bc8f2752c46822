package io.slotwright.schedule.closure;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.TimeRange;
import io.slotwright.schedule.closure.Closure.ClosedDate;
import io.slotwright.schedule.closure.Closure.ClosedTime;
import io.slotwright.schedule.closure.FileClosures.Entry;
import io.slotwright.schedule.closure.FileClosures.Remark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClosurePlanningTest {

  private static final DateSpan WINDOW =
      new DateSpan(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"));

  private final List<ImportedClosure> imported = new ArrayList<>();
  private final Set<LocalDate> byHand = new HashSet<>();

  @Test
  void whatIsNotClosedYetIsNew() {
    assertThat(outcomes(plan(date("a", "2027-01-07"), time("b", "2027-01-08T10:00:00Z"))))
        .containsExactly("new 2027-01-07", "new 2027-01-08T10:00:00Z");
  }

  @Test
  void theSameFileChangesNothing() {
    imported.add(earlier(date("a", "2027-01-07")));
    imported.add(earlier(time("b", "2027-01-08T10:00:00Z")));

    ClosurePlan plan = plan(date("a", "2027-01-07"), time("b", "2027-01-08T10:00:00Z"));

    assertThat(outcomes(plan))
        .containsExactly("unchanged 2027-01-07", "unchanged 2027-01-08T10:00:00Z");
    assertThat(plan.dates(ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void anEventThatMovedMoves() {
    imported.add(earlier(date("a", "2027-01-07")));
    imported.add(earlier(time("b", "2027-01-08T10:00:00Z")));

    ClosurePlan plan = plan(date("a", "2027-01-05"), time("b", "2027-01-09T10:00:00Z"));

    assertThat(outcomes(plan))
        .containsExactly("changed 2027-01-05", "changed 2027-01-09T10:00:00Z");
    assertThat(plan.dates(ZoneOffset.UTC))
        .contains(new DateSpan(LocalDate.parse("2027-01-05"), LocalDate.parse("2027-01-09")));
  }

  @Test
  void whatAnEventDoesNotCloseAnyMoreOpens() {
    imported.add(earlier(date("a", "2027-01-07")));
    imported.add(earlier(date("not in the file", "2027-01-08")));
    imported.add(earlier(date("a", "2026-01-07", "before the window")));

    assertThat(outcomes(plan(Set.of("a")))).containsExactly("removed 2027-01-07");
  }

  @Test
  void twoEventsOfADateCloseItOnce() {
    ClosurePlan first = plan(date("a", "2027-01-07"), date("b", "2027-01-07"));
    assertThat(outcomes(first)).containsExactly("new 2027-01-07", "covered 2027-01-07");

    imported.add(earlier(date("a", "2027-01-07")));
    assertThat(outcomes(plan(date("a", "2027-01-08"), date("b", "2027-01-07"))))
        .as("the other takes over when the first moves away")
        .containsExactly("changed 2027-01-08", "new 2027-01-07");
    assertThat(outcomes(plan(date("b", "2027-01-07"))))
        .as("a date of another file")
        .containsExactly("covered 2027-01-07");
  }

  @Test
  void aDateThatAnotherFileClosesTooStaysClosed() {
    imported.add(earlier(date("a", "2027-01-07")));
    imported.add(new ImportedClosure(date("b", "2027-01-07"), null, true));

    assertThat(outcomes(plan(date("b", "2027-01-07"))))
        .as("the same file again")
        .containsExactly("covered 2027-01-07");
    assertThat(plan(date("b", "2027-01-07")).covered()).isEmpty();
    assertThat(outcomes(plan(Set.of("b")))).containsExactly("released 2027-01-07");
    assertThat(outcomes(plan(Set.of("a"))))
        .as("the other takes over")
        .containsExactly("changed 2027-01-07", "released 2027-01-07");
    assertThat(outcomes(plan(date("a", "2027-01-09"))))
        .as("the other takes over when the first moves")
        .containsExactly("changed 2027-01-09", "changed 2027-01-07");
    assertThat(outcomes(plan(Set.of("a", "b"))))
        .containsExactly("removed 2027-01-07", "removed 2027-01-07");
  }

  @Test
  void whatWouldCloseADateIsForgottenWithTheClosureByTheHand() {
    byHand.add(LocalDate.parse("2027-01-07"));
    imported.add(new ImportedClosure(date("b", "2027-01-07"), null, true));

    assertThat(outcomes(plan(Set.of("b")))).isEmpty();
  }

  @Test
  void twoEventsMayChangePlaces() {
    imported.add(earlier(date("a", "2027-01-07")));
    imported.add(earlier(date("b", "2027-01-08")));

    assertThat(outcomes(plan(date("a", "2027-01-08"), date("b", "2027-01-07"))))
        .containsExactly("changed 2027-01-08", "changed 2027-01-07");
  }

  @Test
  void whatWasSetByHandStays() {
    byHand.add(LocalDate.parse("2027-01-07"));
    imported.add(earlier(date("a", "2027-01-06")));

    ClosurePlan plan = plan(date("a", "2027-01-07"));

    assertThat(plan.rejected()).extracting(Remark::code).containsExactly("date-has-override");
    assertThat(outcomes(plan)).containsExactly("removed 2027-01-06");
  }

  private ClosurePlan plan(Closure... closures) {
    return plan(
        Stream.of(closures).map(closure -> closure.source().uid()).collect(Collectors.toSet()),
        closures);
  }

  private ClosurePlan plan(Set<String> uids, Closure... closures) {
    List<Entry> entries =
        IntStream.range(0, closures.length)
            .mapToObj(index -> new Entry(index, 1, closures[index]))
            .toList();
    Set<LocalDate> overridden =
        Stream.concat(
                byHand.stream(),
                imported.stream()
                    .filter(earlier -> earlier.blockId() == null && !earlier.covered())
                    .map(earlier -> ((ClosedDate) earlier.closure()).date()))
            .collect(Collectors.toSet());
    return ClosurePlanning.plan(
        new FileClosures(entries, List.of(), List.of(), Scope.of(uids, List.of()), List.of()),
        List.of(),
        imported,
        overridden,
        WINDOW,
        ZoneOffset.UTC);
  }

  private static List<String> outcomes(ClosurePlan plan) {
    return plan.steps().stream()
        .map(step -> step.outcome().word() + " " + when(step.closure()))
        .toList();
  }

  private static String when(Closure closure) {
    return switch (closure) {
      case ClosedDate date -> date.date().toString();
      case ClosedTime time -> time.range().start().toString();
    };
  }

  private static ClosedDate date(String uid, String date) {
    return date(uid, date, "");
  }

  private static ClosedDate date(String uid, String date, String occurrence) {
    return new ClosedDate(new Source(uid, occurrence), LocalDate.parse(date), "holiday");
  }

  private static ClosedTime time(String uid, String start) {
    TimeRange range = TimeRange.of(Instant.parse(start), Duration.ofHours(1));
    return new ClosedTime(new Source(uid, ""), range, "meeting");
  }

  private static ImportedClosure earlier(Closure closure) {
    return new ImportedClosure(
        closure, closure instanceof ClosedTime ? new UUID(7, 7) : null, false);
  }
}
