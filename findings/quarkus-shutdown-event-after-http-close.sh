#!/usr/bin/env bash
# Quarkus 3.33.2: an observer of ShutdownEvent runs when the HTTP server no longer listens, so it cannot let the server
# finish what it is doing.
#
# On SIGTERM the tasks that were registered last run first. The HTTP server starts after the application's StartupEvent,
# so it is closed, with all its connections, before the ShutdownEvent is fired. An observer that waits there for
# requests under way waits for connections that are cut already. ShutdownDelayInitiatedEvent comes before both; it is
# fired with quarkus.shutdown.delay-enabled=true, even when no delay is set.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencyManagement>
    <dependencies>
      <dependency>
        <groupId>io.quarkus</groupId><artifactId>quarkus-bom</artifactId><version>3.33.2</version><type>pom</type><scope>import</scope>
      </dependency>
    </dependencies>
  </dependencyManagement>
  <dependencies>
    <dependency><groupId>io.quarkus</groupId><artifactId>quarkus-vertx-http</artifactId></dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>io.quarkus</groupId><artifactId>quarkus-maven-plugin</artifactId><version>3.33.2</version>
        <executions><execution><goals><goal>build</goal></goals></execution></executions>
      </plugin>
    </plugins>
  </build>
</project>
POM

mkdir -p src/main/java src/main/resources
cat >src/main/resources/application.properties <<'PROPERTIES'
quarkus.shutdown.delay-enabled=true
quarkus.http.host=127.0.0.1
quarkus.http.port=${FINDING_PORT}
quarkus.banner.enabled=false
quarkus.log.level=WARN
PROPERTIES

cat >src/main/java/Watch.java <<'JAVA'
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.Socket;

@ApplicationScoped
class Watch {
  void route(@Observes Router router) {
    router.get("/").handler(request -> request.end("here"));
  }

  void early(@Observes ShutdownDelayInitiatedEvent event) {
    System.out.println("ShutdownDelayInitiatedEvent: " + server());
  }

  void late(@Observes ShutdownEvent event) {
    System.out.println("ShutdownEvent: " + server());
  }

  private static String server() {
    try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(System.getenv("FINDING_PORT")))) {
      return "listens";
    } catch (IOException refused) {
      return "is closed";
    }
  }
}
JAVA

mvn -q -B package >/dev/null
FINDING_PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export FINDING_PORT
java -jar target/quarkus-app/quarkus-run.jar >seen 2>/dev/null &
server=$!
for _ in $(seq 100); do
  (exec 3<>"/dev/tcp/127.0.0.1/$FINDING_PORT") 2>/dev/null && break
  sleep 0.2
done
kill -TERM "$server"
wait "$server" || true

expected='ShutdownDelayInitiatedEvent: listens
ShutdownEvent: is closed'
[ "$(cat seen)" = "$expected" ] || {
  printf 'This has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$(cat seen)" >&2
  exit 1
}
echo "As described: when ShutdownEvent is fired, the HTTP server is closed already; ShutdownDelayInitiatedEvent comes before."
