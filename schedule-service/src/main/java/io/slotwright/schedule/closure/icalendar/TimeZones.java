package io.slotwright.schedule.closure.icalendar;

import io.slotwright.common.time.IanaZones;
import io.slotwright.schedule.closure.icalendar.CalendarComponent.Line;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import org.jspecify.annotations.Nullable;

/// The time zones that a file names by `TZID`.
///
/// For a name of the time zone database, the file's own definition of the zone is ignored, because
/// it often covers one year's rules only. Every other name is one that the file defines, or else a
/// Windows zone name.
final class TimeZones {

  private static final Map<String, String> ALIASES = aliases();

  /// The most parts that a name of the database has, such as `America/Argentina/Buenos_Aires`.
  private static final int MOST_PARTS = 3;

  private final ZoneRules floating;
  private final Map<String, CalendarComponent> defined = new HashMap<>();
  private final Map<String, ZoneRules> known = new HashMap<>();
  private final Map<String, BrokenEventException> broken = new HashMap<>();
  private final int lastYear;
  private final WorkBudget budget;

  /// @param zone of times that name none
  /// @param lastYear to which defined zones are worked out
  TimeZones(CalendarComponent calendar, ZoneId zone, int lastYear, WorkBudget budget) {
    this.floating = zone.getRules();
    this.lastYear = lastYear;
    this.budget = budget;
    calendar
        .parts("VTIMEZONE")
        .forEach(
            part -> part.first("TZID").map(Line::value).ifPresent(id -> defined.put(id, part)));
  }

  ZoneRules floating() {
    return floating;
  }

  ZoneRules named(String id) throws BrokenEventException {
    @Nullable ZoneRules rules = known.get(id);
    if (rules == null) {
      rules = findOnce(id);
      known.put(id, rules);
    }
    return rules;
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
    Optional<ZoneRules> database = database(id);
    if (database.isPresent()) {
      return database.get();
    }
    @Nullable CalendarComponent definition = defined.get(id);
    if (definition != null) {
      return DefinedZone.rules(definition, lastYear, budget);
    }
    return Optional.ofNullable(ALIASES.get(id))
        .flatMap(TimeZones::database)
        .orElseThrow(() -> unknown(id));
  }

  private static BrokenEventException unknown(String id) {
    return new BrokenEventException(
        "unknown-timezone", "There is no time zone " + Texts.line(id) + ".");
  }

  /// Some programs put a path of their own before the name: `/freeassociation/Europe/Kyiv`.
  private static Optional<ZoneRules> database(String id) {
    List<String> parts = List.of(id.split("/", -1));
    for (int from = Math.max(0, parts.size() - MOST_PARTS); from < parts.size(); from++) {
      String name = String.join("/", parts.subList(from, parts.size()));
      Optional<ZoneId> zone = IanaZones.named(name);
      if (zone.isPresent()) {
        return zone.map(ZoneId::getRules);
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> aliases() {
    // Reads the library's lists of names, which it shares.
    var unused = new TimeZoneRegistryImpl();
    return Map.copyOf(TimeZoneRegistry.ZONE_ALIASES);
  }
}
