package io.slotwright.booking.catalogue;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Shop.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.catalogue.flow.AddService;
import io.slotwright.booking.catalogue.flow.ChangeService;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.time.Buffers;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The history of a service, also after it is deleted.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "olha@example.test", roles = "operator")
@OidcSecurity(
    claims = {
      @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"),
      @Claim(key = "sub", value = "operator-17")
    })
class ServiceHistoryTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Editor THEM = new Editor(Centre.OTHER_ORGANISATION, "operator-18");

  private static final Map<String, Object> WASH =
      Map.of(
          "name",
          "Wash",
          "default_duration_minutes",
          20,
          "durations_by_car_type",
          Map.of("van", 30));

  private static final Map<String, Object> LONGER_WASH =
      Map.of(
          "name",
          "Wash",
          "default_duration_minutes",
          25,
          "durations_by_car_type",
          Map.of("van", 30));

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject AddService addService;
  @Inject ChangeService changeService;
  @Inject TestClock clock;
  @Inject Pool pool;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void everyChangeTellsWhoWhenAndFromWhatToWhat() {
    String id = add(known(aCentre()));
    clock.advance(Duration.ofMinutes(1));
    put(id, LONGER_WASH).statusCode(200);
    put(id, Map.of("name", "Wash", "default_duration_minutes", 25, "active", false))
        .statusCode(200);
    delete(id).statusCode(204);

    var history = history(id, "").statusCode(200).body("next_cursor", nullValue());

    history
        .body("items.what", contains("created", "changed", "changed", "deleted"))
        .body("items.version", contains(1, 2, 3, 4))
        .body("items[0].occurred_at", equalTo("2026-11-22T18:00:00Z"))
        .body("items[1].occurred_at", equalTo("2026-11-22T18:01:00Z"))
        .body("items[0].actor", equalTo(Map.of("kind", "operator", "subject", "operator-17")))
        .body("items[3].actor.subject", equalTo("operator-17"))
        .body("items[0].from", nullValue())
        .body("items[0].to.name", equalTo("Wash"))
        .body("items[0].to.default_duration_minutes", equalTo(20))
        .body("items[0].to.durations_by_car_type", equalTo(Map.of("van", 30)))
        .body("items[0].to.buffer_after_minutes", equalTo(0))
        .body("items[0].to.active", equalTo(true))
        .body("items[1].from", equalTo(Map.of("default_duration_minutes", 20)))
        .body("items[1].to", equalTo(Map.of("default_duration_minutes", 25)))
        .body(
            "items[2].from",
            equalTo(Map.of("durations_by_car_type", Map.of("van", 30), "active", true)))
        .body("items[2].to", equalTo(Map.of("durations_by_car_type", Map.of(), "active", false)))
        .body("items[3].from.default_duration_minutes", equalTo(25))
        .body("items[3].from.active", equalTo(false))
        .body("items[3].to", nullValue());
    assertThat(history.extract().asString()).doesNotContain("olha");
  }

  /// Statements stay prepared in their sessions while a newer replica migrates the table.
  @Test
  void aColumnThatANewerReplicaAddsDisturbsNoReader() {
    String id = add(known(aCentre()));
    history(id, "").statusCode(200);
    run("ALTER TABLE service_history ADD COLUMN of_tomorrow text");
    try {
      for (int session = 0; session < 30; session++) {
        history(id, "").statusCode(200);
      }
      put(id, LONGER_WASH).statusCode(200);
    } finally {
      run("ALTER TABLE service_history DROP COLUMN of_tomorrow");
    }
  }

  @Test
  void whatIsRefusedIsNoChange() {
    String id = add(known(aCentre()));
    given().header("If-Match", "\"7\"").delete("/api/v1/services/" + id).then().statusCode(412);
    put(id, Map.of("name", "", "default_duration_minutes", 20)).statusCode(422);

    history(id, "").body("items", hasSize(1));
  }

  @Test
  void aServiceThatIsAddedTwiceUnderOneKeyIsRememberedOnce() {
    Centre centre = known(aCentre());
    String key = UUID.randomUUID().toString();
    String id = add(centre, key);

    assertThat(add(centre, key)).isEqualTo(id);
    history(id, "").body("items.what", contains("created"));
  }

  @Test
  void theHistoryIsReadPageByPage() {
    String id = add(known(aCentre()));
    put(id, LONGER_WASH);
    put(id, WASH);

    String cursor =
        history(id, "?limit=2").body("items.version", contains(1, 2)).extract().path("next_cursor");

    history(id, "?limit=2&cursor=" + cursor)
        .body("items.version", contains(3))
        .body("next_cursor", nullValue());
    history(id, "?cursor=nonsense").statusCode(422).body("code", equalTo("malformed-cursor"));
    history(id, "?limit=0").statusCode(422);
  }

  @Test
  void aServiceThatWasThereBeforeHasNoHistoryUntilItChanges() {
    UUID old = shop.addService(known(aCentre()), 50);

    history(old.toString(), "").statusCode(200).body("items", hasSize(0));
    put(old.toString(), WASH).statusCode(200);
    history(old.toString(), "")
        .body("items.what", contains("changed"))
        .body("items[0].from.name", equalTo("Tyre change"));
  }

  @Test
  void theHistoryOutlivesTheServicePoint() {
    Centre centre = known(aCentre());
    String id = add(centre);
    schedule.tell(centre.changed().gone());

    history(id, "").statusCode(200).body("items.what", contains("created"));
  }

  @Test
  void whatAnotherOrganisationRemembersDoesNotExist() {
    UUID kept = addForAnotherOrganisation();
    UUID deleted = addForAnotherOrganisation();
    changeService.remove(deleted, THEM, version -> true).await().atMost(PATIENCE);

    history(kept.toString(), "").statusCode(404).body("code", equalTo("not-found"));
    history(deleted.toString(), "").statusCode(404);
    history(UUID.randomUUID().toString(), "").statusCode(404);
  }

  @Test
  @TestSecurity(user = "customer", roles = "customer")
  void aCustomerReadsNoHistory() {
    history(shop.addService(known(aCentre()), 50).toString(), "").statusCode(403);
  }

  @Test
  @TestSecurity
  void aGuestReadsNoHistory() {
    history(shop.addService(known(aCentre()), 50).toString(), "").statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE service_history SET subject = 'somebody else'",
        "DELETE FROM service_history",
        "TRUNCATE service_history"
      })
  void nothingThatIsRememberedCanBeChanged(String attempt) {
    assertThatThrownBy(() -> pool.query(attempt).execute().await().atMost(PATIENCE))
        .hasMessageContaining("only ever added to");
  }

  private UUID addForAnotherOrganisation() {
    Centre theirs = known(aCentre().ofAnotherOrganisation());
    return addService
        .add(
            theirs.id(),
            THEM,
            (id, version, point) ->
                new Service(id, version, point, "Wash", 20, Map.of(), Buffers.NONE, true),
            new RequestKey("services/" + theirs.id(), null, WASH))
        .await()
        .atMost(PATIENCE)
        .orElseThrow()
        .id();
  }

  private Centre known(Centre centre) {
    schedule.tell(centre.point());
    return centre;
  }

  private static String add(Centre centre) {
    return post("/api/v1/service-points/" + centre.id() + "/services", WASH)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String add(Centre centre, String key) {
    return given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(WASH)
        .post("/api/v1/service-points/" + centre.id() + "/services")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse put(String id, Map<String, Object> service) {
    return given().contentType(ContentType.JSON).body(service).put("/api/v1/services/" + id).then();
  }

  private static ValidatableResponse delete(String id) {
    return given().delete("/api/v1/services/" + id).then();
  }

  private static ValidatableResponse history(String id, String query) {
    return given().get("/api/v1/services/" + id + "/history" + query).then();
  }

  private void run(String sql) {
    pool.query(sql).execute().await().atMost(PATIENCE);
  }
}
