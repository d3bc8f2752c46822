#!/usr/bin/env bash
# libphonenumber 9.0.43 takes a Ukrainian number that lacks a digit for a possible one, by keeping its trunk prefix.
#
# `044 234 56 78` has the trunk prefix 0 and nine digits (ITU-T E.164 numbering plan of Ukraine): it becomes
# +380442345678. Of `044 234 56 7` the prefix is kept as if it were a digit of the number, as in Italy, so that it has
# nine: isPossibleNumber() is true, and E.164 is +380044234567, which can be no number. Without the prefix, as
# `44 234 56 7` or after the code of the country, the same digits are too short.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.googlecode.libphonenumber</groupId><artifactId>libphonenumber</artifactId><version>9.0.43</version>
    </dependency>
  </dependencies>
</project>
POM

cat >Finding.java <<'JAVA'
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

class Finding {
  public static void main(String[] typed) throws Exception {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    for (String text : typed) {
      var number = numbers.parse(text, "UA");
      System.out.println(
          text + ": " + numbers.format(number, PhoneNumberFormat.E164) + " "
              + numbers.isPossibleNumberWithReason(number));
    }
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib" >/dev/null
seen=$(java -cp "$work/lib/*" Finding.java '044 234 56 78' '044 234 56 7' '44 234 56 7' '+380 44 234 56 7')
expected='044 234 56 78: +380442345678 IS_POSSIBLE
044 234 56 7: +380044234567 IS_POSSIBLE
44 234 56 7: +38044234567 TOO_SHORT
+380 44 234 56 7: +38044234567 TOO_SHORT'
[ "$seen" = "$expected" ] || {
  printf 'This has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "As described: a number that lacks a digit is possible with its trunk prefix, and too short without it."
