package io.slotwright.schedule.legacyimport;

import static io.slotwright.schedule.legacyimport.LegacyFile.IMPORTS;
import static io.slotwright.schedule.legacyimport.LegacyFile.newId;
import static io.slotwright.schedule.legacyimport.LegacyFile.row;
import static io.slotwright.schedule.legacyimport.LegacyFile.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.slotwright.common.event.BookingStatus;
import io.slotwright.common.event.PostChanged;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.schedule.fixture.Booking;
import io.slotwright.schedule.fixture.BookingService;
import io.slotwright.schedule.fixture.EventLog;
import io.slotwright.schedule.fixture.ServiceTest;
import io.slotwright.schedule.slot.flow.RollHorizon;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LegacyUndoHttpTest extends ServiceTest {

  @Inject Pool pool;
  @Inject BookingService bookings;
  @Inject RollHorizon horizon;

  private String one;
  private String other;
  private String undo;

  @BeforeEach
  void anImportOfTwoPoints() {
    one = newId();
    other = newId();
    undo = IMPORTS + "/" + send(row(one), row(other)).path("import_id");
  }

  @Test
  void whatAnImportCreatedGoesAndEverybodyIsTold() {
    String point = pointOf(one);
    String post = postOf(point);

    admin()
        .delete(undo)
        .then()
        .statusCode(200)
        .body("status", equalTo("undone"))
        .body("removed", equalTo(2))
        .body("kept_count", equalTo(0))
        .body("kept", empty());

    guest().get("/api/v1/service-points/" + point).then().statusCode(404);
    guest().get("/api/v1/posts/" + post).then().statusCode(404);
    admin()
        .get(undo)
        .then()
        .body("status", equalTo("undone"))
        .body("created", equalTo(2))
        .body("removed", equalTo(2));
    try (EventLog log = new EventLog()) {
      assertThat(
              log.await(
                  ServicePointChanged.class,
                  event -> event.servicePointId().toString().equals(point),
                  told -> told.size() == 2))
          .extracting(ServicePointChanged::deleted)
          .containsExactly(false, true);
      assertThat(
              log.await(
                  PostChanged.class,
                  event -> event.postId().toString().equals(post),
                  told -> told.size() == 2))
          .extracting(PostChanged::deleted)
          .containsExactly(false, true);
    }
    send(row(one)).then().body("created", equalTo(1));
  }

  @Test
  void nothingGoesWhileSomethingIsBooked() {
    String point = pointOf(one);
    Booking booking =
        bookings.tell(Booking.of(postOf(point), "2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"));

    admin()
        .delete(undo)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("import-has-bookings"))
        .body("points_in_use_count", equalTo(1))
        .body("points_in_use[0].service_point_id", equalTo(point))
        .body("points_in_use[0].external_id", equalTo(one))
        .body("points_in_use[0].booking_ids", contains(booking.id().toString()));
    assertThat(pointOf(other)).isNotNull();

    admin()
        .delete(undo + "?keep_booked=true")
        .then()
        .statusCode(200)
        .body("removed", equalTo(1))
        .body("kept_count", equalTo(1))
        .body("kept[0].external_id", equalTo(one));
    assertThat(pointOf(one)).isEqualTo(point);
    assertThat(pointOf(other)).isNull();

    bookings.tell(booking.in(BookingStatus.CANCELLED_BY_CUSTOMER));
    admin().delete(undo).then().statusCode(200).body("removed", equalTo(1));
    admin().get(undo).then().body("removed", equalTo(2)).body("kept", equalTo(0));
  }

  @Test
  void aBookingThatIsOverKeepsNothing() {
    bookings.tell(Booking.of(postOf(pointOf(one)), "2026-11-20T08:00:00Z", "2026-11-20T09:00:00Z"));

    admin().delete(undo).then().statusCode(200).body("removed", equalTo(2));
  }

  @Test
  void whatWasChangedByHandIsNotTakenAwayUnasked() {
    operator()
        .body(Map.of("name", "By hand", "timezone", "Europe/Kyiv"))
        .put("/api/v1/service-points/" + pointOf(one));

    admin()
        .delete(undo + "?keep_booked=true")
        .then()
        .statusCode(409)
        .body("code", equalTo("import-changed-since"))
        .body("points_in_use[0].external_id", equalTo(one))
        .body("points_in_use[0].changed", equalTo(true));
    admin()
        .delete(undo + "?keep_changed=true")
        .then()
        .statusCode(200)
        .body("removed", equalTo(1))
        .body("kept[0].external_id", equalTo(one));
  }

  @Test
  void aTemplateAndAPostThatCameLaterAreChangesToo() {
    putTemplate(postOf(pointOf(one)), List.of(window(0, "08:00", "09:00"))).statusCode(200);
    addPost(pointOf(other), 7, 30);

    admin().delete(undo).then().statusCode(409).body("points_in_use_count", equalTo(2));
  }

  @Test
  void aBlockAndAnOverrideOfThePointAreChangesToo() {
    addBlock(postOf(pointOf(one)), "2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z");
    operator()
        .body(Map.of("windows", List.of()))
        .put("/api/v1/service-points/" + pointOf(other) + "/overrides/2026-11-24")
        .then()
        .statusCode(200);

    admin().delete(undo).then().statusCode(409).body("points_in_use_count", equalTo(2));
  }

  @Test
  void aPointThatIsGoneAlreadyIsNoHindrance() {
    String point = pointOf(one);
    for (String post : postsOf(point)) {
      operator().post("/api/v1/posts/" + post + "/deactivate");
    }
    operator().delete("/api/v1/service-points/" + point).then().statusCode(204);

    admin().delete(undo).then().statusCode(200).body("removed", equalTo(1));
    admin().delete(undo).then().statusCode(200).body("removed", equalTo(0));
  }

  @Test
  void undoingADryRunRemovesNothing() {
    Response dry = LegacyFile.dryRun(row(one), row(newId()));

    admin()
        .delete(IMPORTS + "/" + dry.path("import_id"))
        .then()
        .statusCode(200)
        .body("removed", equalTo(0));
    assertThat(pointOf(one)).isNotNull();
  }

  @Test
  void undoingWhileTheHorizonIsRolledEndsWell() throws Exception {
    Map<?, ?>[] rows = IntStream.range(0, 250).mapToObj(i -> row(newId())).toArray(Map[]::new);
    String many = admin().body(rows).post(LegacyFile.PATH).path("import_id");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Callable<Object> rolling = () -> horizon.roll().await().atMost(Duration.ofMinutes(2));
      Callable<Object> undoing = () -> admin().delete(IMPORTS + "/" + many).path("removed");

      List<Future<Object>> ends = threads.invokeAll(List.of(rolling, undoing));

      ends.getFirst().get();
      assertThat(ends.getLast().get()).isEqualTo(250);
    }
  }

  private String pointOf(String externalId) {
    var rows =
        pool.preparedQuery(
                "SELECT service_point_id::text FROM imported_point WHERE external_id = $1")
            .execute(Tuple.of(externalId))
            .await()
            .indefinitely();
    return rows.size() == 0 ? null : rows.iterator().next().getString(0);
  }

  private static List<String> postsOf(String point) {
    return guest().get("/api/v1/service-points/" + point + "/posts").jsonPath().getList("items.id");
  }

  private static String postOf(String point) {
    return postsOf(point).getFirst();
  }
}
