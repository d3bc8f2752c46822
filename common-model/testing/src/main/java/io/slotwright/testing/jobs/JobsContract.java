package io.slotwright.testing.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every service's report of its jobs. A service's test extends this.
public abstract class JobsContract {

  private static final String PATH = "/api/v1/admin/jobs";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern JOB = Pattern.compile("slotwright_job_.*[{,]job=\"([^\"]*)\".*");

  /// The jobs that every service has.
  private static final List<String> OF_ALL =
      List.of("forget-idempotency-keys", "outbox-backlog", "outbox-relay", "tidy-dead-letters");

  private final Set<String> names;

  /// @param own the names of this service's jobs besides [#OF_ALL]
  protected JobsContract(String... own) {
    names = new TreeSet<>(OF_ALL);
    names.addAll(Arrays.asList(own));
  }

  @Test
  @TestSecurity(user = "admin", roles = "admin")
  void anAdministratorSeesEveryJobOfTheReplica() {
    JsonPath jobs = jobs();

    assertThat(jobs.getUUID("replica")).isEqualTo(jobs().getUUID("replica"));
    assertThat(jobs.<String>getList("items.name")).containsExactlyElementsOf(names);
    assertThat(jobs.<Map<String, Object>>getList("items"))
        .allSatisfy(
            job ->
                assertThat(job)
                    .containsOnlyKeys(
                        "name",
                        "paced",
                        "last_started_at",
                        "last_duration_ms",
                        "last_outcome",
                        "reason",
                        "consecutive_failures",
                        "next_run_at"));
  }

  @Test
  @TestSecurity(user = "admin", roles = "admin")
  void theJobsOfAllServicesRunByThemselves() {
    for (String name : List.of("outbox-backlog", "outbox-relay")) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                Map<String, Object> job = job(name);
                assertThat(job).containsEntry("last_outcome", "succeeded");
                assertThat(job).containsEntry("consecutive_failures", 0);
                assertThat(job.get("last_started_at")).isNotNull();
                assertThat(job.get("last_duration_ms")).isNotNull();
                assertThat(job.get("next_run_at")).isNotNull();
                assertThat(job.get("reason")).isNull();
              });
    }
  }

  @Test
  @TestSecurity(user = "admin", roles = "admin")
  void oneThatIsNotDueYetHasNothingToTell() {
    Map<String, Object> job = job("forget-idempotency-keys");

    assertThat(job).containsEntry("paced", "every 10m");
    assertThat(job.get("next_run_at")).isNotNull();
  }

  @Test
  void nobodyElseDoes() {
    given().get(PATH).then().statusCode(401);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  void norDoesAnOperator() {
    given().get(PATH).then().statusCode(403);
  }

  @Test
  void metricsAreLabelledByTheseJobsOnly() {
    String scrape = given().get("/q/metrics").then().statusCode(200).extract().asString();

    assertThat(
            scrape
                .lines()
                .map(JOB::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .collect(Collectors.toSet()))
        .isEqualTo(names);
    assertThat(scrape)
        .contains("slotwright_job_runs_total{", "outcome=\"failed\"", "outcome=\"succeeded\"")
        .contains("slotwright_job_duration_seconds_count{")
        .contains("slotwright_job_last_success_age_seconds{");
  }

  private static Map<String, Object> job(String name) {
    return jobs().getMap("items.find { it.name == '%s' }".formatted(name));
  }

  private static JsonPath jobs() {
    return given().get(PATH).then().statusCode(200).extract().jsonPath();
  }
}
