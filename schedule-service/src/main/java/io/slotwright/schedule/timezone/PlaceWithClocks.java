package io.slotwright.schedule.timezone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.slotwright.zones.TzDatabase;
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
}
