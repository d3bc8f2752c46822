package io.slotwright.schedule.legacyimport;

import static io.slotwright.schedule.legacyimport.LegacyFile.IMPORTS;
import static io.slotwright.schedule.legacyimport.LegacyFile.PATH;
import static io.slotwright.schedule.legacyimport.LegacyFile.dryRun;
import static io.slotwright.schedule.legacyimport.LegacyFile.newId;
import static io.slotwright.schedule.legacyimport.LegacyFile.row;
import static io.slotwright.schedule.legacyimport.LegacyFile.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The list of imports, their rejected rows, and imports that are killed or run at once.
@QuarkusTest
class ImportRunsHttpTest extends ImportTest {

  @Test
  void allRejectedRowsAreReadInPages() {
    Map<?, ?>[] rows =
        IntStream.range(0, 250)
            .mapToObj(i -> Map.of("external_id", "bad-" + i))
            .toArray(Map[]::new);
    Response answer = admin().body(rows).post(PATH);
    answer.then().body("rejected", hasSize(100)).body("rejected_count", equalTo(250));

    String path = IMPORTS + "/" + answer.path("import_id") + "/rejected";
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page = admin().get(path + "?limit=120&cursor=" + cursor);
      seen.addAll(page.jsonPath().getList("items.external_id"));
      cursor = page.path("next_cursor");
    }
    assertThat(seen)
        .containsExactlyElementsOf(IntStream.range(0, 250).mapToObj(i -> "bad-" + i).toList());
  }

  @Test
  void importsAreListedNewestFirst() {
    String first = send(row(newId())).path("import_id");
    String second = dryRun(row(newId())).path("import_id");

    Response page = admin().get(IMPORTS + "?limit=1");
    page.then()
        .body("items.import_id", contains(second))
        .body("items[0].dry_run", equalTo(true))
        .body("items[0].rejected", nullValue());
    admin()
        .get(IMPORTS + "?limit=1&cursor=" + page.path("next_cursor"))
        .then()
        .body("items.import_id", contains(first));
    admin()
        .get(IMPORTS + "/" + first)
        .then()
        .body("status", equalTo("done"))
        .body("processed", equalTo(1))
        .body("rejected", empty());
  }

  @Test
  void twoImportsOfOneFileAtOnceCreateItsPointsOnce() throws Exception {
    Map<?, ?>[] rows =
        IntStream.range(0, 300).mapToObj(i -> row(newId(), "post_count", 1)).toArray(Map[]::new);
    List<Map<?, ?>> backwards = List.of(rows).reversed();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Callable<Response> one = () -> admin().body(rows).post(PATH);
      Callable<Response> other = () -> admin().body(backwards).post(PATH);

      List<Future<Response>> answers = threads.invokeAll(List.of(one, other));

      int created = 0;
      for (Future<Response> answer : answers) {
        answer.get().then().statusCode(200).body("rejected_count", equalTo(0));
        created += answer.get().<Integer>path("created");
      }
      assertThat(created).isEqualTo(300);
    }
  }

  @Test
  void aKilledImportIsSeenToBeInterruptedAndSentAgainIsFinished() {
    String id = newId();
    String killed = send(row(id)).path("import_id");
    pool.preparedQuery("UPDATE legacy_import SET status = 'RUNNING' WHERE id = $1")
        .execute(Tuple.of(UUID.fromString(killed)))
        .await()
        .indefinitely();
    admin().get(IMPORTS + "/" + killed).then().body("status", equalTo("running"));
    admin()
        .delete(IMPORTS + "/" + killed)
        .then()
        .statusCode(409)
        .body("code", equalTo("import-running"));

    clock.advance(Duration.ofMinutes(3));

    admin().get(IMPORTS + "/" + killed).then().body("status", equalTo("interrupted"));
    send(row(id), row(newId()))
        .then()
        .body("status", equalTo("done"))
        .body("unchanged", equalTo(1))
        .body("created", equalTo(1));
    admin().delete(IMPORTS + "/" + killed).then().statusCode(200).body("removed", equalTo(1));
  }

  @Test
  void onlyAdminsOfTheOrganisationImport() {
    String id = send(row(newId())).path("import_id");
    for (String path : List.of(IMPORTS, IMPORTS + "/" + id, IMPORTS + "/" + id + "/rejected")) {
      operator().get(path).then().statusCode(403);
      guest().get(path).then().statusCode(401);
    }
    operator().body("[]").post(PATH).then().statusCode(403).body("code", equalTo("forbidden"));
    customer().body("[]").post(PATH).then().statusCode(403);
    guest().body("[]").post(PATH).then().statusCode(401);
    operator().delete(IMPORTS + "/" + id).then().statusCode(403);
    otherAdmin().get(IMPORTS + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
    otherAdmin().get(IMPORTS + "/" + id + "/rejected").then().statusCode(404);
    otherAdmin().delete(IMPORTS + "/" + id).then().statusCode(404);
  }
}
