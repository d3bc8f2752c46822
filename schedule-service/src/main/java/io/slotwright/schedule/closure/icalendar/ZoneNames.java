package io.slotwright.schedule.closure.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.slotwright.common.time.IanaZones;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Time zones by the names that programs have for them, in any case: Windows names by the table of
/// CLDR, what Windows displays for them, and names of the database behind a path of the program.
final class ZoneNames {

  /// The most parts that a name of the database has, such as `America/Argentina/Buenos_Aires`.
  private static final int MOST_PARTS = 3;

  /// Such as `(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius`.
  private static final Pattern DISPLAYED =
      Pattern.compile(
          "\\((?:UTC|GMT)(?<offset>[+-]\\d{2}:\\d{2})?\\) *(?<places>[^()]+)(?:\\(.*)?");

  private static final Map<String, String> DATABASE =
      IanaZones.names().stream().collect(toMap(ZoneNames::key, Function.identity(), (a, b) -> a));

  /// The places of the database without their area, such as `mexico city`.
  private static final Map<String, List<String>> PLACES = places();

  private static final Map<String, String> WINDOWS = windows();

  private ZoneNames() {}

  /// @param at the moment at which a displayed offset holds
  static Optional<ZoneId> find(String name, Instant at) {
    return Stream.<Function<String, Optional<ZoneId>>>of(
            ZoneNames::windows, given -> displayed(given, at), ZoneNames::behindPath)
        .flatMap(way -> way.apply(name.strip()).stream())
        .findFirst();
  }

  private static Optional<ZoneId> windows(String name) {
    String standard = key(name).replace(" daylight time", " standard time");
    return Optional.ofNullable(WINDOWS.get(standard)).flatMap(IanaZones::named);
  }

  /// A zone that is displayed so, if its offset is the displayed one.
  private static Optional<ZoneId> displayed(String name, Instant at) {
    Matcher parts = DISPLAYED.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    @Nullable String offset = parts.group("offset");
    String utc = offset == null || offset.endsWith("00:00") ? "Z" : offset;
    String places = parts.group("places").strip();
    return Stream.concat(
            Stream.of(places, places.replaceFirst(" Time$", " Standard Time"))
                .flatMap(given -> windows(given).stream()),
            Arrays.stream(places.split(","))
                .flatMap(place -> PLACES.getOrDefault(key(place.strip()), List.of()).stream())
                .flatMap(zone -> IanaZones.named(zone).stream()))
        .filter(zone -> zone.getRules().getStandardOffset(at).getId().equals(utc))
        .findFirst();
  }

  /// Some programs put a path of their own before the name: `/freeassociation/Europe/Kyiv`.
  private static Optional<ZoneId> behindPath(String name) {
    List<String> parts = List.of(name.split("/", -1));
    return Stream.iterate(
            Math.max(0, parts.size() - MOST_PARTS), from -> from < parts.size(), from -> from + 1)
        .map(from -> String.join("/", parts.subList(from, parts.size())))
        .flatMap(tail -> Optional.ofNullable(DATABASE.get(key(tail))).stream())
        .findFirst()
        .flatMap(IanaZones::named);
  }

  private static Map<String, List<String>> places() {
    return IanaZones.names().stream()
        .filter(name -> name.contains("/") && !name.startsWith("Etc/"))
        .sorted()
        .collect(
            toMap(
                name -> key(name.substring(name.lastIndexOf('/') + 1)).replace('_', ' '),
                List::of,
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
  }

  /// The table is made by `src/test/oracles/windows-zones.mjs`. It lacks two names that Windows no
  /// longer has, and the one that it displays for UTC.
  private static Map<String, String> windows() {
    Properties table = new Properties();
    try (InputStream stream =
        Objects.requireNonNull(ZoneNames.class.getResourceAsStream("windows-zones.properties"))) {
      table.load(new InputStreamReader(stream, UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    table.put("Kamchatka Standard Time", "Asia/Kamchatka");
    table.put("Mid-Atlantic Standard Time", "Etc/GMT+2");
    table.put("Coordinated Universal Time", "Etc/UTC");
    return table.stringPropertyNames().stream().collect(toMap(ZoneNames::key, table::getProperty));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
