package io.slotwright.zones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/// One release of the time zone database.
///
/// The file `tz.dat.gz` is packed from what the reference compiler `zic` makes of
/// `src/main/tz`: see the README there.
///
/// @param release such as `2026f`
/// @param zones compiled zones (TZif, RFC 9636) by name
/// @param links names that mean the zone of another name
/// @param places the names of places where people live, as `zone.tab` has them
public record TzDatabase(
    String release, Map<String, byte[]> zones, Map<String, String> links, Set<String> places) {

  private static final String FILE = "tz.dat.gz";
  private static final TzDatabase BUNDLED = read();

  /// The release that is part of this suite.
  public static TzDatabase bundled() {
    return BUNDLED;
  }

  /// All names, of zones and of links.
  public Set<String> names() {
    Set<String> names = new TreeSet<>(zones.keySet());
    names.addAll(links.keySet());
    return names;
  }

  /// The compiled zone of a name; empty for a name that the release does not have.
  Optional<byte[]> zone(String name) {
    return Optional.ofNullable(zones.get(links.getOrDefault(name, name)));
  }

  private static TzDatabase read() {
    try (InputStream file = Objects.requireNonNull(TzDatabase.class.getResourceAsStream(FILE));
        DataInputStream data = new DataInputStream(new GZIPInputStream(file))) {
      return read(data);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static TzDatabase read(DataInputStream data) throws IOException {
    String release = text(data);
    Map<String, byte[]> zones = new TreeMap<>();
    for (int left = data.readInt(); left > 0; left--) {
      zones.put(text(data), bytes(data));
    }
    Map<String, String> links = new TreeMap<>();
    for (int left = data.readInt(); left > 0; left--) {
      links.put(text(data), text(data));
    }
    Set<String> places = new TreeSet<>();
    for (int left = data.readInt(); left > 0; left--) {
      places.add(text(data));
    }
    return new TzDatabase(release, zones, links, places);
  }

  private static String text(DataInputStream data) throws IOException {
    return new String(bytes(data), UTF_8);
  }

  private static byte[] bytes(DataInputStream data) throws IOException {
    return data.readNBytes(data.readInt());
  }
}
