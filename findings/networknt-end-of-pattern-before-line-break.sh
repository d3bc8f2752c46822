#!/usr/bin/env bash
# json-schema-validator (networknt) 1.5.9 accepts a text with a line break behind the end of an anchored pattern.
#
# A pattern of JSON Schema is a regular expression of ECMA-262 (JSON Schema 2020-12, core, section 6.4), whose `$`
# without the flag `m` is the very end of the text. The validator passes the pattern to java.util.regex, whose `$` also
# matches before a last line break. Its engine Joni, which it offers for ECMA-262, does the same for a line feed. V8, by
# `new RegExp(pattern, "u")`, finds no match in any of these texts.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.networknt</groupId><artifactId>json-schema-validator</artifactId><version>1.5.9</version></dependency>
    <dependency><groupId>org.jruby.joni</groupId><artifactId>joni</artifactId><version>2.2.6</version></dependency>
  </dependencies>
</project>
POM

cat >Finding.java <<'JAVA'
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.JoniRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.Map;
import java.util.TreeMap;

class Finding {
  public static void main(String[] arguments) {
    Map<String, RegularExpressionFactory> engines =
        new TreeMap<>(
            Map.of("JDK", JDKRegularExpressionFactory.getInstance(), "Joni", JoniRegularExpressionFactory.getInstance()));
    engines.forEach(
        (name, engine) -> {
          for (String text : new String[] {"holiday\n", "holiday\r\n", "holiday\n\n"}) {
            boolean valid =
                JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(
                        "{\"pattern\": \"^[a-z]*$\"}",
                        SchemaValidatorsConfig.builder().regularExpressionFactory(engine).build())
                    .validate(new TextNode(text))
                    .isEmpty();
            String shown = text.replace("\r", "\\r").replace("\n", "\\n");
            System.out.println(name + ": " + shown + (valid ? " is valid" : " is not valid"));
          }
        });
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib" >/dev/null
seen=$(java -cp "$work/lib/*" Finding.java 2>/dev/null)
expected='JDK: holiday\n is valid
JDK: holiday\r\n is valid
JDK: holiday\n\n is not valid
Joni: holiday\n is valid
Joni: holiday\r\n is not valid
Joni: holiday\n\n is not valid'
[ "$seen" = "$expected" ] || {
  printf 'This has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "$seen"
echo "As described: an anchored pattern accepts a last line break."
