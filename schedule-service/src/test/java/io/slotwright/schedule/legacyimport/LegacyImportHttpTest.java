package io.slotwright.schedule.legacyimport;

import static io.slotwright.schedule.legacyimport.LegacyFile.PATH;
import static io.slotwright.schedule.legacyimport.LegacyFile.dryRun;
import static io.slotwright.schedule.legacyimport.LegacyFile.newId;
import static io.slotwright.schedule.legacyimport.LegacyFile.row;
import static io.slotwright.schedule.legacyimport.LegacyFile.send;
import static io.slotwright.schedule.legacyimport.LegacyFile.sendCsv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.schedule.fixture.EventLog;
import io.slotwright.schedule.slot.flow.RollHorizon;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What an import creates, the first time and when it is sent again.
@QuarkusTest
class LegacyImportHttpTest extends ImportTest {

  @Inject RollHorizon horizon;

  @Test
  void aPointComesWithItsPostsAndTheirHours() {
    String id = newId();

    send(row(id, "booking_horizon_days", 90))
        .then()
        .statusCode(200)
        .body("status", equalTo("done"))
        .body("dry_run", equalTo(false))
        .body("created", equalTo(1))
        .body("posts", equalTo(2))
        .body("unchanged", equalTo(0))
        .body("rejected", empty())
        .body("rejected_count", equalTo(0));

    String point = pointOf(id);
    guest()
        .get("/api/v1/service-points/" + point)
        .then()
        .body("name", equalTo("Old Centre"))
        .body("timezone", equalTo("Europe/Kyiv"))
        .body("booking_horizon_days", equalTo(90))
        .body("hold_minutes", equalTo(10))
        .body("organisation_id", equalTo(OURS));
    guest()
        .get("/api/v1/service-points/" + point + "/posts")
        .then()
        .body("items.number", contains(1, 2))
        .body("items.name", contains("Post 1", "Post 2"))
        .body("items.slot_duration_minutes", contains(30, 30));
    for (String post : postsOf(point)) {
      guest()
          .get("/api/v1/posts/" + post + "/template")
          .then()
          .body("version", equalTo(1))
          .body("weekly_slots.weekday", contains(0, 5))
          .body("weekly_slots.start", contains("09:00", "10:00"));
    }
  }

  @Test
  void aFileInCsvSaysTheSameAsInJson() {
    String id = newId();
    String other = newId();

    sendCsv(
            "\uFEFFexternal_id,name,timezone,address,post_count,slot_duration_minutes,auto_confirm,mon,tue,wed",
            id
                + ",\"Centre \"\"Old\"\", Podil\",Europe/Kyiv,\"Kyiv, Nyzhniy Val 15\",2,45,false,09:00-12:00 13:00-24:00,09:00-18:00,",
            other + ",Other,UTC,,1,30,,,,08:00-09:00")
        .then()
        .statusCode(200)
        .body("created", equalTo(2))
        .body("posts", equalTo(3));

    String point = pointOf(id);
    guest()
        .get("/api/v1/service-points/" + point)
        .then()
        .body("name", equalTo("Centre \"Old\", Podil"))
        .body("address", equalTo("Kyiv, Nyzhniy Val 15"))
        .body("auto_confirm", equalTo(false));
    guest()
        .get("/api/v1/posts/" + postsOf(point).getFirst() + "/template")
        .then()
        .body("weekly_slots.weekday", contains(0, 0, 1))
        .body("weekly_slots.end", contains("12:00", "24:00", "18:00"));
    send(Map.of(
            "external_id",
            other,
            "name",
            "Other",
            "timezone",
            "UTC",
            "post_count",
            1,
            "slot_duration_minutes",
            30,
            "working_hours",
            Map.of("wed", List.of(List.of("08:00", "09:00")), "thu", List.of())))
        .then()
        .body("unchanged", equalTo(1));
  }

  @Test
  void everybodyIsToldOfPointsAndPostsAndTheHorizonMakesTheirDays() {
    String id = newId();
    send(row(id));
    String point = pointOf(id);
    String post = postsOf(point).getFirst();
    assertThat(starts(post, "2026-11-23", "2026-11-23")).hasSize(18);

    try (EventLog log = new EventLog()) {
      log.await(
          ServicePointChanged.class,
          event -> event.servicePointId().toString().equals(point),
          told -> told.size() == 1);
      assertThat(
              log.await(
                  PostChanged.class,
                  event -> event.servicePointId().toString().equals(point),
                  told -> told.size() == 2))
          .extracting(PostChanged::active)
          .containsOnly(true);
    }
    assertThat(daysOf(post)).isZero();
    horizon.roll().await().atMost(Duration.ofSeconds(60));
    assertThat(daysOf(post)).isEqualTo(18);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String id = newId();
    send(row(id));
    String point = pointOf(id);

    send(row(id))
        .then()
        .statusCode(200)
        .body("created", equalTo(0))
        .body("unchanged", equalTo(1))
        .body("posts", equalTo(0))
        .body("rejected_count", equalTo(0));

    assertThat(pointOf(id)).isEqualTo(point);
    assertThat(postsOf(point)).hasSize(2);
  }

  @Test
  void aKnownPointThatSaysSomethingElseIsRejected() {
    String id = newId();
    send(row(id));
    Map<String, Object> other = row(id, "post_count", 3);
    other.put("name", "New Centre");

    send(other)
        .then()
        .body("created", equalTo(0))
        .body("rejected[0].index", equalTo(0))
        .body("rejected[0].external_id", equalTo(id))
        .body("rejected[0].code", equalTo("differs-from-imported"))
        .body("rejected[0].violations.pointer", contains("/name", "/post_count"));
    send(row(id)).then().body("unchanged", equalTo(1));
  }

  @Test
  void whatWasChangedByHandSinceIsNotWhatTheFileSays() {
    String id = newId();
    send(row(id));
    operator()
        .body(Map.of("name", "By hand", "timezone", "UTC"))
        .put("/api/v1/service-points/" + pointOf(id));

    send(row(id)).then().body("unchanged", equalTo(1));
    guest().get("/api/v1/service-points/" + pointOf(id)).then().body("name", equalTo("By hand"));
  }

  @Test
  void aPointThatAFileHasTwiceIsCreatedOnce() {
    String id = newId();
    String late = newId();
    List<Map<String, Object>> rows = new ArrayList<>(List.of(row(id), row(id)));
    IntStream.range(0, 150).forEach(i -> rows.add(row(newId(), "post_count", 1)));
    rows.add(row(late));
    rows.add(row(id, "name", "Another"));

    admin()
        .body(rows)
        .post(PATH)
        .then()
        .body("created", equalTo(152))
        .body("rejected.index", contains(1, 153))
        .body("rejected.code", contains("duplicate-external-id", "duplicate-external-id"))
        .body("rejected[1].message", startsWith("Row 0 "));
  }

  @Test
  void anotherOrganisationHasExternalIdsOfItsOwn() {
    String id = newId();
    send(row(id));

    otherAdmin().body(List.of(row(id))).post(PATH).then().body("created", equalTo(1));
  }

  @Test
  void aDryRunChecksEverythingAndCreatesNothing() {
    String known = newId();
    String fresh = newId();
    send(row(known));

    Response answer =
        dryRun(
            row(fresh),
            row(known),
            row(fresh),
            row(known, "name", "Other"),
            row(newId(), "name", null));

    answer
        .then()
        .statusCode(200)
        .body("dry_run", equalTo(true))
        .body("status", equalTo("done"))
        .body("created", equalTo(1))
        .body("posts", equalTo(2))
        .body("unchanged", equalTo(1))
        .body(
            "rejected.code",
            contains("duplicate-external-id", "duplicate-external-id", "required"));
    assertThat(pointOf(fresh)).isNull();
    send(row(fresh)).then().body("created", equalTo(1));
  }

  private int daysOf(String post) {
    return pool.preparedQuery("SELECT count(*)::int FROM post_day WHERE post_id = $1")
        .execute(Tuple.of(UUID.fromString(post)))
        .await()
        .indefinitely()
        .iterator()
        .next()
        .getInteger(0);
  }
}
