#!/usr/bin/env bash
# vertx-mail-client 4.5.27 writes a sender's name beyond ASCII as a comment, and an empty Cc header.
#
# RFC 5322, section 3.4, has a name before the address, and RFC 2047, section 5, lets an encoded word stand for it there.
# The client writes `a@b.test (=?UTF-8?Q?…?=)` instead, which is the obsolete form of a name: mail programs show the bare
# address. A name in ASCII, quoted or not, is written before the address. An empty list of Cc recipients, which
# quarkus-mailer always sets, becomes `Cc: ` with nothing behind it; section 3.6.3 wants an address there or no header.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.vertx</groupId><artifactId>vertx-mail-client</artifactId><version>4.5.27</version></dependency>
  </dependencies>
</project>
POM

cat >Finding.java <<'JAVA'
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import java.util.List;

class Finding {
  public static void main(String[] arguments) {
    System.out.println(header("\"Slotwright, Kyiv\" <a@b.test>", "From"));
    System.out.println(header("Слотрайт <a@b.test>", "From"));
    System.out.println("[" + header("a@b.test", "Cc") + "]");
  }

  static String header(String from, String name) {
    MailMessage mail = new MailMessage().setFrom(from).setTo("c@d.test").setCc(List.of()).setText("x");
    return new MailEncoder(mail, "host.test")
        .encode()
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .findFirst()
        .orElse("no " + name);
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib" >/dev/null
seen=$(java -Dfile.encoding=UTF-8 -cp "$work/lib/*" Finding.java 2>/dev/null)
expected='From: "Slotwright, Kyiv" <a@b.test>
From: a@b.test (=?UTF-8?Q?=D0=A1=D0=BB=D0=BE=D1=82=D1=80=D0=B0=D0=B9=D1=82?=)
[Cc: ]'
[ "$seen" = "$expected" ] || {
  printf 'This has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "As described: a name beyond ASCII is written as a comment, and no recipients of copies as an empty Cc."
