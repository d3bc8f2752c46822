package io.slotwright.calendar.flag.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "chief", roles = "admin")
@OidcSecurity(claims = @Claim(key = "sub", value = "chief-1"))
class FlagAdminTest {

  private static final String FLAGS = "/api/v1/admin/feature-flags/";

  private final String key = "flag_" + UUID.randomUUID().toString().substring(0, 8);

  @Inject DataSource database;

  @AfterEach
  void tidy() {
    given().delete(FLAGS + key);
  }

  @Test
  void anAdministratorCreatesAFlagThatIsThereAtOnce() {
    create(key, 100)
        .statusCode(201)
        .header("Location", endsWith(FLAGS + key))
        .header("ETag", "\"1\"")
        .body("key", equalTo(key))
        .body("variants.percentage", contains(100, 0))
        .body("version", equalTo(1));

    given().get("/api/v1/feature-flags").then().body(key, equalTo(true));
    given().get(FLAGS + key).then().statusCode(200).header("ETag", "\"1\"");
    given().get(FLAGS + "?limit=200").then().body("items.key", hasItems(key, "calendar_v046"));
  }

  @Test
  void aFlagIsCreatedOnceAndOnlyOnPurpose() {
    put(key, 100, given()).statusCode(404);

    create(key, 100).statusCode(201);

    create(key, 50).statusCode(412).body("code", equalTo("flag-exists"));
    given().get(FLAGS + key).then().body("variants[0].percentage", equalTo(100));
  }

  @Test
  void anEditThatHasSeenTheFlagReplacesItAtOnce() {
    create(key, 100);

    put(key, 0, given().header("If-Match", "\"1\""))
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("version", equalTo(2));

    given().get("/api/v1/feature-flags").then().body(key, equalTo(false));
    put(key, 100, given().header("If-Match", "\"1\""))
        .statusCode(412)
        .body("code", equalTo("version-conflict"))
        .body("current_version", equalTo(2));
    put(key, 100, given().header("If-None-Match", "\"2\"")).statusCode(412);
  }

  @Test
  void whatChangesNothingIsNoChange() {
    create(key, 100);

    put(key, 100, given()).statusCode(200).header("ETag", "\"1\"");

    given().get(FLAGS + key + "/history").then().body("items.version", contains(1));
  }

  @Test
  void aFlagCanBeSentBackAsItWasRead() {
    create(key, 100);
    String read = given().get(FLAGS + key).asString();

    given()
        .contentType("application/json")
        .body(read)
        .put(FLAGS + key)
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
  }

  @Test
  void ofEditsAtTheSameTimeOneWins() {
    create(key, 100);

    List<CompletableFuture<Response>> edits =
        IntStream.range(0, 12)
            .mapToObj(
                number ->
                    CompletableFuture.supplyAsync(
                        () ->
                            given()
                                .header("If-Match", "\"1\"")
                                .contentType("application/json")
                                .body(body(number))
                                .put(FLAGS + key)))
            .toList();
    List<Integer> statuses = edits.stream().map(edit -> edit.join().statusCode()).toList();

    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    given().get(FLAGS + key + "/history").then().body("items.version", contains(1, 2));
  }

  @Test
  void ofCreationsAtTheSameTimeOneWins() {
    List<CompletableFuture<Integer>> creations =
        IntStream.range(0, 12)
            .mapToObj(
                number ->
                    CompletableFuture.supplyAsync(() -> create(key, number).extract().statusCode()))
            .toList();
    List<Integer> statuses = creations.stream().map(CompletableFuture::join).toList();

    assertThat(statuses).containsOnly(201, 412).containsOnlyOnce(201);
    given().get(FLAGS + key + "/history").then().body("items.version", contains(1));
  }

  @Test
  void theHistorySaysWhoChangedWhatAndWhen() {
    create(key, 100);
    put(key, 25, given());
    given().delete(FLAGS + key).then().statusCode(204);

    given()
        .get(FLAGS + key + "/history")
        .then()
        .statusCode(200)
        .body("items.version", contains(1, 2, 3))
        .body("items.what", contains("created", "changed", "deleted"))
        .body("items.subject", contains("chief-1", "chief-1", "chief-1"))
        .body("items[0].from", nullValue())
        .body("items[1].from.variants[0].percentage", equalTo(100))
        .body("items[1].to.variants[0].percentage", equalTo(25))
        .body("items[2].to", nullValue())
        .body("items[2].occurred_at", equalTo("2026-11-20T12:00:00Z"));
    given().get(FLAGS + key).then().statusCode(404);
    given().get("/api/v1/feature-flags").then().body(key, nullValue());
  }

  @Test
  void aKeyThatIsUsedAgainCountsOn() {
    create(key, 100);
    given().delete(FLAGS + key);

    create(key, 50).statusCode(201).header("ETag", "\"3\"");

    given().get(FLAGS + key + "/history").then().body("items.version", contains(1, 2, 3));
  }

  @Test
  void theHistoryComesInPages() {
    create(key, 100);
    put(key, 25, given());
    put(key, 26, given());

    String next =
        given()
            .get(FLAGS + key + "/history?limit=2")
            .then()
            .body("items.version", contains(1, 2))
            .body("next_cursor", notNullValue())
            .extract()
            .path("next_cursor");

    given()
        .get(FLAGS + key + "/history?limit=2&cursor=" + next)
        .then()
        .body("items.version", contains(3))
        .body("next_cursor", nullValue());
  }

  @Test
  void theListComesInPages() {
    create(key, 100);

    String next =
        given()
            .get(FLAGS + "?limit=1")
            .then()
            .body("items.key", contains("calendar_v046"))
            .extract()
            .path("next_cursor");

    given()
        .get(FLAGS + "?limit=1&cursor=" + next)
        .then()
        .body("items.key", contains("calendar_v046_ab_test"));
  }

  @Test
  void theHistoryOfTheInstalledFlagsBeginsWithTheInstallation() {
    given()
        .get(FLAGS + "calendar_v046_ab_test/history")
        .then()
        .body("items[0].what", equalTo("created"))
        .body("items[0].subject", equalTo("installation"))
        .body("items[0].to.default_variant", equalTo("treatment"))
        .body("items[0].to.variants.percentage", contains(0, 100));
  }

  @Test
  void whatWasChangedAtAnotherReplicaIsKnownSoon() throws Exception {
    create(key, 100);
    given().get("/api/v1/feature-flags").then().body(key, equalTo(true));

    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "UPDATE feature_flag SET enabled = false, version = version + 1 WHERE key = ?")) {
      statement.setString(1, key);
      statement.executeUpdate();
    }

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !given().get("/api/v1/feature-flags").jsonPath().getBoolean(key));
  }

  @Test
  void nobodyAltersTheHistory() throws Exception {
    create(key, 100);

    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM feature_flag_history"))
          .hasMessageContaining("only ever added to");
    }
  }

  @Test
  void whatWasNeverThereIsNotFound() {
    for (String unknown : List.of("unknown", "Not%20a%20key", "%00")) {
      given().urlEncodingEnabled(false).get(FLAGS + unknown).then().statusCode(404);
      given().urlEncodingEnabled(false).get(FLAGS + unknown + "/history").then().statusCode(404);
      given().urlEncodingEnabled(false).delete(FLAGS + unknown).then().statusCode(404);
    }
  }

  @Test
  void everythingThatIsWrongIsPointedAt() {
    given()
        .contentType("application/json")
        .body(
            """
            {"enabled": true, "default_variant": "blue",
             "variants": [{"name": "red", "value": "#f00", "percentage": 50},
                          {"name": "red", "value": true, "percentage": 49}],
             "organisation_overrides": {"7": "red"}}
            """)
        .put(FLAGS + "Key")
        .then()
        .statusCode(422)
        .body(
            "violations.pointer",
            contains(
                "/variants/1/name",
                "/variants/0/value",
                "/variants/1/value",
                "/variants",
                "/default_variant",
                "/organisation_overrides",
                "/key"));
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  void anOperatorMayNotEvenLook() {
    given().get(FLAGS).then().statusCode(403);
    given().get(FLAGS + "calendar_v046").then().statusCode(403);
    given().get(FLAGS + "calendar_v046/history").then().statusCode(403);
    create(key, 100).statusCode(403);
    given().delete(FLAGS + "calendar_v046").then().statusCode(403);
  }

  private static ValidatableResponse create(String key, int percentage) {
    return put(key, percentage, given().header("If-None-Match", "*"));
  }

  private static ValidatableResponse put(
      String key, int percentage, RequestSpecification precondition) {
    return precondition
        .contentType("application/json")
        .body(body(percentage))
        .put(FLAGS + key)
        .then();
  }

  /// A switch that is on for a percentage; by default it is off.
  private static String body(int percentage) {
    return """
        {"description": "for a test", "enabled": true, "default_variant": "off",
         "variants": [{"name": "on", "value": true, "percentage": %d},
                      {"name": "off", "value": false, "percentage": %d}]}
        """
        .formatted(percentage, 100 - percentage);
  }
}
