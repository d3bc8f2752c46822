package io.slotwright.schedule.timezone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.slotwright.zones.TzDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A place of the time zone database under its current name, or UTC.
///
/// @param oldNames the names that mean its clocks too, such as `Europe/Kiev` for `Europe/Kyiv`
public record PlaceWithClocks(String name, List<String> oldNames) {

  private static final String UTC = "Etc/UTC";

  public PlaceWithClocks {
    oldNames = List.copyOf(oldNames);
  }

  /// Each place once, by name. Names that are no places, such as `EST` or `Etc/GMT+3`, are valid
  /// but not listed.
  public static List<PlaceWithClocks> all(TzDatabase database) {
    Map<String, List<String>> oldNames =
        database.links().entrySet().stream()
            .filter(link -> !database.places().contains(link.getKey()))
            .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
    return Stream.concat(database.places().stream(), Stream.of(UTC))
        .sorted()
        .map(name -> new PlaceWithClocks(name, oldNames.getOrDefault(name, List.of())))
        .toList();
  }

  /// The offset of its clocks at an instant.
  public ZoneOffset offsetAt(Instant instant) {
    return rules().getOffset(instant);
  }

  /// The changes of its clocks after an instant and before another, in order of time.
  public List<ZoneOffsetTransition> changesBetween(Instant start, Instant end) {
    ZoneRules rules = rules();
    return Stream.iterate(
            rules.nextTransition(start),
            change -> change != null && change.getInstant().isBefore(end),
            change -> rules.nextTransition(change.getInstant()))
        .toList();
  }

  private ZoneRules rules() {
    return ZoneId.of(name).getRules();
  }
}
