#!/usr/bin/env bash
# lib-recur 0.17.1 looks for a day of the month in one month of the year only, that of the start.
#
# RFC 5545, section 3.3.10: in a yearly rule BYMONTHDAY expands, and without BYMONTH it does so in every month. So
# FREQ=YEARLY;BYMONTHDAY=15 means the same dates as FREQ=MONTHLY;BYMONTHDAY=15. The library gives twelve times as few,
# until the rule names the twelve months.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.dmfs</groupId><artifactId>lib-recur</artifactId><version>0.17.1</version></dependency>
  </dependencies>
</project>
POM

cat >Finding.java <<'JAVA'
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

class Finding {
  public static void main(String[] arguments) throws Exception {
    for (String rule :
        new String[] {
          "FREQ=MONTHLY;BYMONTHDAY=15",
          "FREQ=YEARLY;BYMONTHDAY=15",
          "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=15"
        }) {
      RecurrenceRuleIterator dates = new RecurrenceRule(rule, RfcMode.RFC5545_STRICT).iterator(new DateTime(2026, 11, 15));
      StringBuilder line = new StringBuilder(rule).append(":");
      for (int i = 0; i < 3; i++) {
        line.append(" ").append(dates.nextDateTime());
      }
      System.out.println(line);
    }
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib" >/dev/null
seen=$(java -cp "$work/lib/*" Finding.java)
expected='FREQ=MONTHLY;BYMONTHDAY=15: 20261215 20270115 20270215
FREQ=YEARLY;BYMONTHDAY=15: 20261215 20271215 20281215
FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=15: 20261215 20270115 20270215'
[ "$seen" = "$expected" ] || {
  printf 'lib-recur 0.17.1 has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "As described: the yearly rule has one date a year, until it names the twelve months."
