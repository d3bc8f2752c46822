#!/usr/bin/env bash
# jackson-core 2.21.2 reads one JSON document or refuses it, depending on where it comes from.
#
# The document has a field whose name is an escaped high surrogate without its low one. RFC 8259, section 8.2, says that
# the grammar allows this and that receivers differ. Since 2.21 the parser of bytes refuses it; the parser of characters
# still accepts it, and so did both in 2.20.1. The same escape as a value is accepted by all four. So a service that
# reads request bodies as bytes refuses after an upgrade what it took before, and what its tests, which read strings, take.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-core</artifactId><version>${jackson}</version></dependency>
  </dependencies>
</project>
POM

cat >Finding.java <<'JAVA'
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;

class Finding {
  public static void main(String[] arguments) throws Exception {
    JsonFactory json = new JsonFactory();
    String name = "{\"\\uD83D\": 1}";
    String value = "{\"name\": \"\\uD83D\"}";
    System.out.println("name from characters: " + read(json.createParser(name)));
    System.out.println("name from bytes: " + read(json.createParser(name.getBytes(StandardCharsets.UTF_8))));
    System.out.println("value from characters: " + read(json.createParser(value)));
    System.out.println("value from bytes: " + read(json.createParser(value.getBytes(StandardCharsets.UTF_8))));
  }

  static String read(JsonParser parser) throws java.io.IOException {
    try (parser) {
      while (parser.nextToken() != null) {
        parser.getText();
      }
      return "read";
    } catch (JsonProcessingException refused) {
      return "refused";
    }
  }
}
JAVA

# Prints the four lines for one version.
try() {
  mvn -q -B dependency:copy-dependencies -Djackson="$1" -DoutputDirectory="$work/$1" >/dev/null
  java -cp "$work/$1/*" Finding.java
}

expect() {
  [ "$2" = "$3" ] || {
    printf '%s has changed. Expected:\n%s\nSeen:\n%s\n' "$1" "$2" "$3" >&2
    exit 1
  }
}

all_read='name from characters: read
name from bytes: read
value from characters: read
value from bytes: read'

expect "jackson-core 2.20.1" "$all_read" "$(try 2.20.1)"
expect "jackson-core 2.21.2" "${all_read/name from bytes: read/name from bytes: refused}" "$(try 2.21.2)"
echo "As described: 2.21.2 refuses in bytes the field name that it reads in characters; 2.20.1 reads both."
