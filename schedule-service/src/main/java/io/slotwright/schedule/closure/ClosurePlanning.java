package io.slotwright.schedule.closure;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the closures of a file with the imported ones: importing a file twice changes nothing
/// the second time, and a moved event moves its closure.
///
/// Hours that an operator set by hand stay untouched. Closures that the file's events made earlier
/// and no longer make are removed; events that are not in the file are left alone.
public final class ClosurePlanning {

  private final FileClosures file;
  private final Map<Source, ImportedClosure> imported = new LinkedHashMap<>();
  private final Map<LocalDate, Source> importedDates = new HashMap<>();
  private final Set<LocalDate> overridden;
  private final Set<LocalDate> claimed = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Remark> rejected;

  private ClosurePlanning(
      FileClosures file, List<ImportedClosure> imported, Set<LocalDate> overridden) {
    this.file = file;
    this.overridden = overridden;
    this.rejected = new ArrayList<>(file.rejected());
    for (ImportedClosure earlier : imported) {
      this.imported.put(earlier.closure().source(), earlier);
      if (earlier.closure() instanceof ClosedDate(Source source, LocalDate date, var reason)) {
        importedDates.put(date, source);
      }
    }
  }

  /// @param imported everything that holds at the point and was imported, from whatever file
  /// @param overridden the dates of `window` that have an override, imported or not
  /// @param zone of the service point
  public static ClosurePlan plan(
      FileClosures file,
      List<ImportedClosure> imported,
      Set<LocalDate> overridden,
      DateSpan window,
      ZoneId zone) {
    ClosurePlanning planning = new ClosurePlanning(file, imported, overridden);
    file.closures().forEach(planning::take);
    planning.openWhatIsLeft(window, zone);
    return new ClosurePlan(planning.steps, file.skipped(), planning.rejected);
  }

  private void take(Entry entry) {
    switch (entry.closure()) {
      case ClosedDate date -> take(entry.index(), date);
      case ClosedTime time -> step(time);
    }
  }

  private void take(int index, ClosedDate closed) {
    LocalDate date = closed.date();
    @Nullable Source holder = importedDates.get(date);
    if (holder == null && overridden.contains(date)) {
      rejected.add(
          new Remark(
              index,
              closed.source().uid(),
              "date-has-override",
              "The service point has an override on " + date + " that was not imported."));
    } else if (!claimed.add(date) || isOfAnotherFile(holder)) {
      steps.add(new Step(Outcome.COVERED, closed, null));
    } else {
      step(closed);
    }
  }

  private boolean isOfAnotherFile(@Nullable Source holder) {
    return holder != null && !file.uids().contains(holder.uid());
  }

  private void step(Closure closure) {
    @Nullable ImportedClosure before = imported.remove(closure.source());
    if (before == null) {
      steps.add(new Step(Outcome.NEW, closure, null));
    } else if (before.closure().equals(closure)) {
      steps.add(new Step(Outcome.UNCHANGED, closure, before));
    } else {
      steps.add(new Step(Outcome.CHANGED, closure, before));
    }
  }

  private void openWhatIsLeft(DateSpan window, ZoneId zone) {
    imported.values().stream()
        .filter(earlier -> file.uids().contains(earlier.closure().source().uid()))
        .filter(earlier -> earlier.closure().dates(zone).within(window).isPresent())
        .map(earlier -> new Step(Outcome.REMOVED, earlier.closure(), earlier))
        .forEach(steps::add);
  }
}
