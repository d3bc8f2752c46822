package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
  @ParameterizedTest
  @CsvFileSource(resources = "paths.csv")
  void everyPathOfTheApiHasItsService(String path, String service) throws IOException {
    assertThat(RouteFile.suite().destinationOf(path))
        .isInstanceOfSatisfying(
            Destination.Service.class, found -> assertThat(found.name()).isEqualTo(service));
  }

  @Test
  void aRouteSaysHowLongItsServiceMayThink() throws IOException {
    RouteTable table =
        table(
            """
            spec:
              rules:
                - matches: [{path: {type: PathPrefix, value: /a}}]
                  timeouts: { request: 1m30s }
                  backendRefs: [{name: patient}]
            """);

    assertThat(table.destinationOf("/a"))
        .isEqualTo(
            new Destination.Service(
                "patient", Optional.empty(), Optional.of(Duration.ofSeconds(90))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q",
        "/q/metrics",
        "/q/health/ready",
        "/q/dev-ui",
        "/api",
        "/api/v2/bookings",
        "/api/v1/unknown",
        "/api/v1/admin/jobs",
        "/api/v1/admin/jobs/gateway",
        "/api/v1/admin/jobs/booking-service/replicas",
        "/api/v1/admin/dead-letters",
        "/ws/other",
        "/ofrep",
        "/ofrep/v2/evaluate/flags",
        "/openapi",
        "/openapi/other"
      })
  void whatIsNotForTheOutsideLeadsNowhere(String path) throws IOException {
    assertThat(RouteFile.suite().destinationOf(path)).isEqualTo(new Destination.Nowhere());
  }

  @Test
  void aDescriptionIsFetchedFromTheServicesOwnPlace() throws IOException {
    assertThat(RouteFile.suite().destinationOf("/openapi/booking-service"))
        .isEqualTo(
            new Destination.Service(
                "booking-service", Optional.of("/q/openapi"), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedule-service",
        "booking-service",
        "calendar-view-service",
        "notification-service"
      })
  void theJobsOfEachServiceHaveAPathOfTheirOwn(String service) throws IOException {
    assertThat(RouteFile.suite().destinationOf("/api/v1/admin/jobs/" + service))
        .isEqualTo(
            new Destination.Service(service, Optional.of("/api/v1/admin/jobs"), Optional.empty()));
  }

  @Test
  void theMostExactRouteWinsInWhateverOrderTheyAreWritten() throws IOException {
    RouteTable table =
        table(
            """
            spec:
              rules:
                - matches: [{path: {type: PathPrefix, value: /}}]
                  backendRefs: [{name: root}]
                - matches: [{path: {type: PathPrefix, value: /a}}]
                  backendRefs: [{name: short}]
                - matches: [{path: {type: PathPrefix, value: /a/b/}}]
                  backendRefs: [{name: long}]
                - matches: [{path: {type: RegularExpression, value: "/a/b/[0-9]+"}}]
                  backendRefs: [{name: form}]
                - matches: [{path: {type: Exact, value: /a/b/7}}]
                  backendRefs: [{name: exact}]
            """);

    assertThat(table.destinationOf("/a/b/7")).isEqualTo(service("exact"));
    assertThat(table.destinationOf("/a/b/8")).isEqualTo(service("form"));
    assertThat(table.destinationOf("/a/b/c")).isEqualTo(service("long"));
    assertThat(table.destinationOf("/a/b")).isEqualTo(service("long"));
    assertThat(table.destinationOf("/a/bc")).isEqualTo(service("short"));
    assertThat(table.destinationOf("/ab")).isEqualTo(service("root"));
  }

  @Test
  void aMatchThatItWouldHaveToIgnoreIsRefused() {
    assertThatThrownBy(
            () ->
                table(
                    """
                    spec:
                      rules:
                        - matches: [{path: {type: Exact, value: /a}, method: GET}]
                          backendRefs: [{name: a}]
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("method");
  }

  private static Destination service(String name) {
    return new Destination.Service(name, Optional.empty(), Optional.empty());
  }

  private static RouteTable table(String yaml) throws IOException {
    return RouteFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
