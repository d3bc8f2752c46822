package io.slotwright.schedule.closure.icalendar;

import static java.time.ZoneOffset.UTC;

import io.slotwright.common.time.IanaZones;
import io.slotwright.schedule.closure.icalendar.CalendarComponent.Line;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The time zones that a file names by `TZID`.
///
/// For a name of the time zone database, the file's own definition of the zone is ignored, because
/// it often covers one year's rules only. Every other name is one that the file defines, or else
/// one of [ZoneNames].
final class TimeZones {

  private final ZoneClock floating;
  private final Map<String, CalendarComponent> defined = new HashMap<>();
  private final Map<String, ZoneClock> known = new HashMap<>();
  private final Map<String, BrokenEventException> broken = new HashMap<>();
  private final int lastYear;
  private final WorkBudget budget;

  /// @param zone of times that name none
  /// @param lastYear to which defined zones are worked out
  TimeZones(CalendarComponent calendar, ZoneId zone, int lastYear, WorkBudget budget) {
    this.floating = new ZoneClock(zone.getRules());
    this.lastYear = lastYear;
    this.budget = budget;
    calendar
        .parts("VTIMEZONE")
        .forEach(part -> part.first("TZID").map(Line::value).ifPresent(id -> define(part, id)));
  }

  ZoneClock floating() {
    return floating;
  }

  ZoneClock named(String id) throws BrokenEventException {
    @Nullable ZoneClock clock = known.get(id);
    if (clock == null) {
      clock = new ZoneClock(findOnce(id));
      known.put(id, clock);
    }
    return clock;
  }

  /// Looks an unavailable zone up once, however many events name it.
  private ZoneRules findOnce(String id) throws BrokenEventException {
    @Nullable BrokenEventException known = broken.get(id);
    if (known != null) {
      throw known;
    }
    try {
      return find(id);
    } catch (BrokenEventException cannotBeHad) {
      broken.put(id, cannotBeHad);
      throw cannotBeHad;
    }
  }

  private ZoneRules find(String id) throws BrokenEventException {
    Optional<ZoneId> database = IanaZones.named(id);
    if (database.isPresent()) {
      return database.get().getRules();
    }
    @Nullable CalendarComponent definition = defined.get(id);
    if (definition != null) {
      return DefinedZone.rules(definition, lastYear, budget);
    }
    return ZoneNames.find(id, LocalDate.ofYearDay(lastYear, 1).atStartOfDay(UTC).toInstant())
        .map(ZoneId::getRules)
        .orElseThrow(
            () ->
                new BrokenEventException(
                    "unknown-timezone", "There is no time zone " + Texts.line(id) + "."));
  }

  private void define(CalendarComponent zone, String id) {
    // The property is a text with escapes; the parameter that refers to it is not, but some
    // programs write both alike.
    defined.put(Texts.unescaped(id), zone);
    defined.putIfAbsent(id, zone);
  }
}
