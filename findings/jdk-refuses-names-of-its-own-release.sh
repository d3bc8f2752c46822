#!/usr/bin/env bash
# OpenJDK 17.0.21.1 (Debian 12) says that it has release 2026f of the time zone database, but five names of that release
# are unknown to it.
#
# `ZoneRulesProvider.getVersions("UTC")` answers 2026f, and the clocks of Vancouver are those of the new law. EST, MST,
# HST, ROC and Factory are names of 2026f too, in the package tzdata of the same distribution: `date` knows them,
# `ZoneId.of` throws. ROC is Taipei; the first three are found in `ZoneId.SHORT_IDS`, which nobody gets without asking.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

jdk=17.0.21.1+2-1~deb12u1
apt-get -qq download "openjdk-17-jre-headless=$jdk" "openjdk-17-jdk-headless=$jdk" tzdata=2026f-0+deb12u1 2>/dev/null
for package in *.deb; do
  dpkg-deb -x "$package" .
done
zoneinfo=$work/usr/share/zoneinfo

cat >Finding.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.Set;
import java.util.TreeSet;

class Finding {
  public static void main(String[] arguments) throws Exception {
    Set<String> unknown = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] words = line.split(" ");
      if (words[0].equals("Z") || words[0].equals("L")) {
        String name = words[words[0].equals("Z") ? 1 : 2];
        try {
          ZoneId.of(name);
        } catch (ZoneRulesException e) {
          unknown.add(name);
        }
      }
    }
    System.out.println(
        ZoneRulesProvider.getVersions("UTC").lastEntry().getKey()
            + " Vancouver "
            + Instant.parse("2026-11-30T17:00:00Z").atZone(ZoneId.of("America/Vancouver")).getOffset()
            + " unknown "
            + unknown);
  }
}
JAVA

of_jdk=$("usr/lib/jvm/java-17-openjdk-$(dpkg --print-architecture)/bin/java" Finding.java "$zoneinfo/tzdata.zi")
of_system=$(for name in EST ROC; do TZ=$zoneinfo/$name date -d 2026-11-30T17:00Z +"$name %:z"; done | xargs)
echo "OpenJDK $jdk: $of_jdk; the system's $(sed -n 's/# version //p' "$zoneinfo/tzdata.zi"): $of_system"
[ "$of_jdk" = "2026f Vancouver -07:00 unknown [EST, Factory, HST, MST, ROC]" ]
[ "$of_system" = "EST -05:00 ROC +08:00" ]
