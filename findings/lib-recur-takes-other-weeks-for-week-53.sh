#!/usr/bin/env bash
# lib-recur 0.17.1 gives days of other weeks for week 53 in years that have only 52.
#
# RFC 5545, section 3.3.10: BYWEEKNO names weeks as ISO 8601 counts them, and "week number 53 can only occur when
# Thursday is January 1, or if it is a leap year and Wednesday is January 1". 2026 and 2032 have such a week, the years
# between have not. The script asks for Monday and Sunday of week 53 and checks what comes with java.time's own count.
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
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

class Finding {
  public static void main(String[] arguments) throws Exception {
    RecurrenceRule rule = new RecurrenceRule("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO,SU", RfcMode.RFC5545_STRICT);
    RecurrenceRuleIterator dates = rule.iterator(new DateTime(2026, 11, 28));
    for (int i = 0; i < 5; i++) {
      DateTime next = dates.nextDateTime();
      LocalDate date = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
      System.out.println(date + " in week " + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib" >/dev/null
seen=$(java -cp "$work/lib/*" Finding.java)
expected='2026-12-28 in week 53
2027-01-03 in week 53
2027-12-27 in week 52
2028-01-01 in week 52
2029-01-06 in week 1'
[ "$seen" = "$expected" ] || {
  printf 'lib-recur 0.17.1 has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "As described: after the only week 53 come days of weeks 52 and 1, and even Saturdays."
