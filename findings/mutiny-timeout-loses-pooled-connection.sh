#!/usr/bin/env bash
# smallrye-mutiny-vertx-sql-client 3.21.6 on vertx-pg-client 4.5.27: a time limit on waiting for a connection loses the
# connection.
#
# `pool.getConnection().ifNoItem().after(limit).fail()` fails at the limit, as it should. But the request stays in the
# pool's queue, the pool later grants it a connection, and nothing is subscribed any more that could close it. After as
# many such failures as the pool has connections the pool is empty for good, although the program holds none. The same
# limit on `pool.withConnection(…)` costs nothing: there the library itself hands the connection back.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.vertx</groupId><artifactId>vertx-pg-client</artifactId><version>4.5.27</version></dependency>
    <dependency><groupId>io.smallrye.reactive</groupId><artifactId>smallrye-mutiny-vertx-pg-client</artifactId><version>3.21.6</version></dependency>
    <dependency><groupId>com.ongres.scram</groupId><artifactId>scram-client</artifactId><version>3.2</version></dependency>
    <dependency><groupId>io.zonky.test</groupId><artifactId>embedded-postgres</artifactId><version>2.2.2</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM

cat >Finding.java <<'JAVA'
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

class Finding {
  static final int SIZE = 2;
  static final Duration LIMIT = Duration.ofMillis(300);

  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start()) {
      PgConnectOptions to =
          new PgConnectOptions().setHost("127.0.0.1").setPort(server.getPort()).setUser("postgres").setDatabase("postgres");
      System.out.println("withConnection: " + afterTimeouts(to, pool -> pool.withConnection(c -> c.query("SELECT 1").execute())));
      System.out.println("getConnection: " + afterTimeouts(to, Pool::getConnection));
    }
    System.exit(0);
  }

  /// Lets as many requests as the pool has connections wait in vain, and looks whether the pool still works.
  static String afterTimeouts(PgConnectOptions to, Function<Pool, Uni<?>> request) throws Exception {
    Vertx vertx = Vertx.vertx();
    Pool pool = PgBuilder.pool().with(new PoolOptions().setMaxSize(SIZE)).connectingTo(to).using(vertx).build();
    List<SqlConnection> busy = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      busy.add(pool.getConnection().await().atMost(Duration.ofSeconds(10)));
    }
    for (int i = 0; i < SIZE; i++) {
      if (!fails(request.apply(pool))) {
        return "a full pool granted a connection";
      }
    }
    busy.forEach(SqlConnection::closeAndAwait);
    Thread.sleep(500);
    return fails(pool.query("SELECT 1").execute()) ? "no connection is left" : "works";
  }

  static boolean fails(Uni<?> request) {
    try {
      request.ifNoItem().after(LIMIT).fail().await().atMost(Duration.ofSeconds(5));
      return false;
    } catch (RuntimeException timeout) {
      return true;
    }
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory="$work/lib" >/dev/null
seen=$(java -cp "$work/lib/*" Finding.java 2>/dev/null)
expected='withConnection: works
getConnection: no connection is left'
[ "$seen" = "$expected" ] || {
  printf 'This has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen" >&2
  exit 1
}
echo "As described: a timed out getConnection() never hands back its connection; a timed out withConnection() does."
