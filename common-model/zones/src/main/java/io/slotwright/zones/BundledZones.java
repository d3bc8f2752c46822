package io.slotwright.zones;

import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The zones of `java.time`, in place of those of the JDK.
///
/// The JDK loads this class by the name in the system property [#PROPERTY], from the class path of
/// the program, before the first zone is used. All names of the database are zones, also `EST`,
/// `MST`, `HST` and `ROC`, which the JDK leaves out.
public final class BundledZones extends ZoneRulesProvider {

  /// The property that names the provider.
  public static final String PROPERTY = "java.time.zone.DefaultZoneRulesProvider";

  private final TzDatabase database = TzDatabase.bundled();
  private final Map<String, ZoneRules> known = new ConcurrentHashMap<>();

  @Override
  protected Set<String> provideZoneIds() {
    return database.names();
  }

  /// @throws ZoneRulesException when there is no such zone
  @Override
  protected ZoneRules provideRules(String name, boolean forCaching) {
    return known.computeIfAbsent(name, this::read);
  }

  /// The rules of the one release, under its name.
  @Override
  protected NavigableMap<String, ZoneRules> provideVersions(String name) {
    return new TreeMap<>(Map.of(database.release(), provideRules(name, false)));
  }

  private ZoneRules read(String name) {
    return database
        .zone(name)
        .map(ZoneFile::rules)
        .orElseThrow(() -> new ZoneRulesException("There is no time zone " + name + "."));
  }
}
