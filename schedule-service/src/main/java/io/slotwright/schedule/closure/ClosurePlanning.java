package io.slotwright.schedule.closure;

import static java.util.Objects.requireNonNullElse;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.Closure.ClosedDate;
import io.slotwright.schedule.closure.Closure.ClosedTime;
import io.slotwright.schedule.closure.ClosurePlan.Outcome;
import io.slotwright.schedule.closure.ClosurePlan.Step;
import io.slotwright.schedule.closure.FileClosures.Entry;
import io.slotwright.schedule.closure.FileClosures.Remark;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares the closures of a file with the imported ones: importing a file twice changes nothing
/// the second time, and a moved event moves its closure.
///
/// Hours that an operator set by hand stay untouched. Closures that the file has a say in and no
/// longer makes are removed; others are left alone. A date has one event that closes it, and others
/// that would: it opens when the last of them no longer closes it.
public final class ClosurePlanning {

  private final FileClosures file;
  private final DateSpan window;
  private final ZoneId zone;
  private final Set<LocalDate> byHand;
  private final Map<Source, Closure> wanted;
  private final Map<Source, ImportedClosure> imported;

  /// The imported closures that no event of the file has taken up yet.
  private final Map<Source, ImportedClosure> left;

  /// The event that closes a date after the import.
  private final Map<LocalDate, Source> holders = new HashMap<>();

  private final List<Step> steps = new ArrayList<>();
  private final List<Remark> rejected;

  private ClosurePlanning(
      FileClosures file,
      List<ImportedClosure> imported,
      Set<LocalDate> overridden,
      DateSpan window,
      ZoneId zone) {
    this.file = file;
    this.window = window;
    this.zone = zone;
    this.rejected = new ArrayList<>(file.rejected());
    this.wanted =
        file.closures().stream()
            .map(Entry::closure)
            .collect(toMap(Closure::source, Function.identity()));
    Set<LocalDate> held = dates(imported.stream().filter(not(ImportedClosure::covered)));
    this.byHand = overridden.stream().filter(not(held::contains)).collect(toSet());
    // An event that would close a date takes part only as long as another closes it.
    this.imported =
        imported.stream()
            .filter(earlier -> !earlier.covered() || held.containsAll(dates(Stream.of(earlier))))
            .collect(
                toMap(
                    earlier -> earlier.closure().source(),
                    Function.identity(),
                    (one, other) -> one,
                    LinkedHashMap::new));
    this.left = new LinkedHashMap<>(this.imported);
  }

  /// @param earlier the versions in which events of the file were imported
  /// @param imported everything that holds at the point and was imported, from whatever file
  /// @param overridden the dates of `window` that have an override, imported or not
  /// @param zone of the service point
  public static ClosurePlan plan(
      FileClosures file,
      List<EventVersion> earlier,
      List<ImportedClosure> imported,
      Set<LocalDate> overridden,
      DateSpan window,
      ZoneId zone) {
    FileClosures current = NewerVersions.leftOutOf(file, earlier, zone);
    ClosurePlanning planning = new ClosurePlanning(current, imported, overridden, window, zone);
    planning.keepHolders();
    current.closures().forEach(planning::take);
    planning.findHeirs();
    planning.openWhatIsLeft();
    return new ClosurePlan(
        planning.steps,
        current.skipped(),
        planning.rejected,
        current.versions().stream().map(FileClosures.Said::version).toList());
  }

  private void keepHolders() {
    holding().filter(not(this::leaves)).forEach(date -> holders.put(date.date(), date.source()));
  }

  private Stream<ClosedDate> holding() {
    return imported.values().stream()
        .filter(not(ImportedClosure::covered))
        .flatMap(earlier -> closedDates(earlier.closure()));
  }

  /// Whether an imported event no longer closes its date.
  private boolean leaves(ClosedDate earlier) {
    @Nullable Closure now = wanted.get(earlier.source());
    return now == null
        ? isLetGo(earlier)
        : closedDates(now).noneMatch(date -> date.date().equals(earlier.date()));
  }

  private boolean isLetGo(Closure earlier) {
    return file.scope().includes(earlier, zone) && earlier.dates(zone).within(window).isPresent();
  }

  private void take(Entry entry) {
    switch (entry.closure()) {
      case ClosedDate date when byHand.contains(date.date()) -> reject(entry, date);
      case ClosedDate date -> {
        Source holder =
            requireNonNullElse(holders.putIfAbsent(date.date(), date.source()), date.source());
        take(date, holder.equals(date.source()));
      }
      case ClosedTime time -> take(time, true);
    }
  }

  private void take(Closure closure, boolean holds) {
    @Nullable ImportedClosure before = left.remove(closure.source());
    steps.add(new Step(outcome(closure, holds, before), closure, before));
  }

  private static Outcome outcome(Closure closure, boolean holds, @Nullable ImportedClosure before) {
    if (!holds) {
      return Outcome.COVERED;
    }
    if (before == null) {
      return Outcome.NEW;
    }
    return !before.covered() && before.closure().equals(closure)
        ? Outcome.UNCHANGED
        : Outcome.CHANGED;
  }

  private void reject(Entry entry, ClosedDate closed) {
    rejected.add(
        new Remark(
            entry.index(),
            closed.source().uid(),
            entry.line(),
            "date-has-override",
            "The service point has an override on " + closed.date() + " that was not imported."));
  }

  /// Dates that lose their event pass to an event of another file that would close them, too.
  private void findHeirs() {
    Set<LocalDate> free = holding().map(ClosedDate::date).collect(toSet());
    free.removeAll(holders.keySet());
    for (ImportedClosure heir : left.values()) {
      if (heir.covered() && !isLetGo(heir.closure())) {
        closedDates(heir.closure())
            .filter(date -> free.remove(date.date()))
            .forEach(
                date -> {
                  holders.put(date.date(), date.source());
                  steps.add(new Step(Outcome.CHANGED, date, heir));
                });
      }
    }
  }

  private void openWhatIsLeft() {
    left.values().stream()
        .filter(earlier -> isLetGo(earlier.closure()))
        .map(earlier -> new Step(farewell(earlier.closure()), earlier.closure(), earlier))
        .forEach(steps::add);
  }

  private Outcome farewell(Closure earlier) {
    return closedDates(earlier).anyMatch(date -> holders.containsKey(date.date()))
        ? Outcome.RELEASED
        : Outcome.REMOVED;
  }

  private static Set<LocalDate> dates(Stream<ImportedClosure> closures) {
    return closures
        .flatMap(earlier -> closedDates(earlier.closure()))
        .map(ClosedDate::date)
        .collect(toSet());
  }

  private static Stream<ClosedDate> closedDates(Closure closure) {
    return closure instanceof ClosedDate date ? Stream.of(date) : Stream.of();
  }
}
