#!/usr/bin/env bash
# ical4j 4.2.0 translates some Windows names of time zones into zones with another time.
#
# CLDR's windowsZones.xml, which ICU4J ships, is the table that Windows names are translated by. The script asks both
# for the names that ICU4J knows and prints those for which the clocks differ now. Outlook and Exchange write such
# names as TZID.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.mnode.ical4j</groupId><artifactId>ical4j</artifactId><version>4.2.0</version></dependency>
    <dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>77.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM

cat >Finding.java <<'JAVA'
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;

class Finding {
  public static void main(String[] arguments) {
    new TimeZoneRegistryImpl();
    Map<String, String> aliases = new TreeMap<>(TimeZoneRegistry.ZONE_ALIASES);
    Instant then = Instant.parse("2025-01-15T00:00:00Z");
    aliases.forEach(
        (name, zone) -> {
          String cldr = TimeZone.getIDForWindowsID(name, "001");
          if (cldr == null) {
            return;
          }
          String theirs;
          try {
            theirs = ZoneId.of(zone).getRules().getOffset(then).toString();
          } catch (Exception none) {
            theirs = "no such zone";
          }
          String ours = ZoneId.of(cldr).getRules().getOffset(then).toString();
          if (!theirs.equals(ours)) {
            System.out.println(name + ": " + zone + " (" + theirs + ") instead of " + cldr + " (" + ours + ")");
          }
        });
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib" >/dev/null
seen=$(java -cp "$work/lib/*" Finding.java)
expected='Arabic Standard Time: Asia/Bagdad (no such zone) instead of Asia/Baghdad (+03:00)
Azores Standard Time: America/Azores (no such zone) instead of Atlantic/Azores (-01:00)
Central Asia Standard Time: Asia/Astana (no such zone) instead of Asia/Bishkek (+06:00)
Greenland Standard Time: Atlantic/Stanley (-03:00) instead of America/Godthab (-02:00)
Hawaiian Standard Time: US/Hwaii (no such zone) instead of Pacific/Honolulu (-10:00)
Morocco Standard Time: UTC (Z) instead of Africa/Casablanca (+01:00)
Mountain Standard Time (Mexico): America/Chihuahua (-06:00) instead of America/Mazatlan (-07:00)
Samoa Standard Time: US/Samoa (-11:00) instead of Pacific/Apia (+13:00)
Tonga Standard Time: Pacific/Alpia (no such zone) instead of Pacific/Tongatapu (+13:00)
US Eastern Standard Time: US/Indiana-Starke (-06:00) instead of America/Indianapolis (-05:00)
UTC+12: NZ (+13:00) instead of Etc/GMT-12 (+12:00)
UTC-11: Etc/GMT+12 (-12:00) instead of Etc/GMT+11 (-11:00)
W. Australia Standard Time: Austraila/Perth (no such zone) instead of Australia/Perth (+08:00)'
[ "$seen" = "$expected" ] || {
  printf 'ical4j 4.2.0 has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "As described: thirteen Windows names lead to other clocks, or to zones that do not exist."
