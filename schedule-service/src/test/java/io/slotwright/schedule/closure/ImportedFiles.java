package io.slotwright.schedule.closure;

import static java.util.stream.Collectors.toSet;

import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.Closure.ClosedDate;
import io.slotwright.schedule.closure.Closure.ClosedTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A service point that imports calendar files, in memory.
final class ImportedFiles {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DateSpan WINDOW =
      new DateSpan(LocalDate.parse("2026-11-20"), LocalDate.parse("2028-11-20"));
  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("dd'T'HH:mm").withZone(ZoneOffset.UTC);

  private final Map<Source, ImportedClosure> imported = new LinkedHashMap<>();
  private final Set<EventVersion> versions = new HashSet<>();

  ClosurePlan takes(String file) {
    FileClosures read =
        Calendars.read(file, KYIV, WINDOW)
            .orThrow(refusal -> new IllegalStateException(refusal.toString()));
    ClosurePlan plan =
        ClosurePlanning.plan(
            read,
            versions.stream().filter(each -> read.uids().contains(each.uid())).toList(),
            List.copyOf(imported.values()),
            overridden(),
            WINDOW,
            KYIV);
    plan.takenBack().forEach(each -> imported.remove(each.closure().source()));
    plan.made().forEach(closure -> put(closure, false));
    plan.covered().forEach(closure -> put(closure, true));
    versions.addAll(plan.versions());
    return plan;
  }

  /// Closed dates, and closed times with the day of their month and their hours.
  List<String> closed() {
    return imported.values().stream()
        .filter(each -> !each.covered())
        .map(each -> told(each.closure()))
        .sorted()
        .toList();
  }

  private Set<LocalDate> overridden() {
    return imported.values().stream()
        .filter(each -> !each.covered())
        .map(ImportedClosure::closure)
        .filter(ClosedDate.class::isInstance)
        .map(closure -> ((ClosedDate) closure).date())
        .collect(toSet());
  }

  private void put(Closure closure, boolean covered) {
    UUID block = closure instanceof ClosedTime ? UUID.randomUUID() : null;
    imported.put(closure.source(), new ImportedClosure(closure, block, covered));
  }

  private static String told(Closure closure) {
    return switch (closure) {
      case ClosedDate date -> date.date().toString();
      case ClosedTime time ->
          START.format(time.range().start()) + "/" + time.range().length().toHours();
    };
  }
}
