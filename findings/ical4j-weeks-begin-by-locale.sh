#!/usr/bin/env bash
# ical4j 4.2.0 gives a weekly rule other dates in another locale of the Java virtual machine.
#
# RFC 5545, section 3.3.10: WKST is Monday when a rule does not say otherwise. FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU from
# Saturday, 5 December 2026, has 5, 6, 19 and 20 December. In the locale of the United States, where calendars on the
# wall begin with Sunday, the library puts that Sunday into the next week, which the rule skips.
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
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM

cat >Finding.java <<'JAVA'
import java.time.LocalDate;
import java.util.Locale;
import net.fortuna.ical4j.model.Recur;

class Finding {
  public static void main(String[] arguments) {
    LocalDate start = LocalDate.of(2026, 12, 5);
    Recur<LocalDate> rule = new Recur<>("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU");
    System.out.println(Locale.getDefault() + ": " + rule.getDates(start, start, start.plusDays(27)));
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib" >/dev/null
in_locale() {
  java -Duser.language="$1" -Duser.country="$2" -cp "$work/lib/*" Finding.java
}

seen=$(in_locale de DE; in_locale en US)
expected='de_DE: [2026-12-05, 2026-12-06, 2026-12-19, 2026-12-20]
en_US: [2026-12-05, 2026-12-13, 2026-12-19, 2026-12-27]'
[ "$seen" = "$expected" ] || {
  printf 'ical4j 4.2.0 has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "As described: the same rule has other Sundays in the locale of the United States."
