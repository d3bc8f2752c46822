package io.slotwright.booking.http;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Stock;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// No request makes the service hold or seek without measure.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(
    user = "operator",
    roles = {"operator", "admin"})
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class CapsTest {

  private static final int MORE_THAN_ANY_PAGE_HAS = 1_001;

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject Links links;
  @Inject TestClock clock;

  private final SoftAssertions all = new SoftAssertions();
  private Stock stock;
  private List<Operation> operations;

  @BeforeEach
  void read() {
    clock.reset();
    stock = new Stock(shop, schedule, links, () -> aCentre());
    operations = ApiDescription.ofRunningService().operations();
  }

  @Test
  void aBodyHasAnEnd() {
    for (Operation operation : operations.stream().filter(Operation::hasBody).toList()) {
      all.assertThat(
              given()
                  .contentType(ContentType.JSON)
                  .body(" ".repeat(1024 * 1024 + 1))
                  .request(operation.method(), uri(operation))
                  .statusCode())
          .as(operation.toString())
          .isEqualTo(413);
    }
    all.assertAll();
  }

  @Test
  void aPageHasAnEnd() {
    List<Operation> lists = withParameters("limit");
    assertThat(lists).hasSizeGreaterThan(4);
    for (Operation operation : lists) {
      assertRefused(operation, "limit=" + MORE_THAN_ANY_PAGE_HAS, "limit-out-of-range");
      assertRefused(operation, "limit=0", "limit-out-of-range");
    }
    all.assertAll();
  }

  @Test
  void aRangeOfDatesHasAnEnd() {
    List<Operation> searches = withParameters("from", "to");
    assertThat(searches).hasSizeGreaterThan(2);
    for (Operation operation : searches) {
      assertRefused(operation, "from=2026-11-23&to=2027-12-31", "range-too-long");
    }
    all.assertAll();
  }

  @Test
  void soHaveThoseThatABodyAsksFor() {
    String point = stock.bay().centre().id().toString();
    String body = "{\"service_point_id\": \"%s\", \"duration_minutes\": 5, %s}";
    String path = "/api/v1/bookings/optimal-slots";

    Shop.post(path, body.formatted(point, "\"limit\": 51")).statusCode(422);
    Shop.post(path, body.formatted(point, "\"from\": \"2026-11-23\", \"to\": \"2027-02-23\""))
        .statusCode(422);
    Shop.post(path, body.formatted(point, "\"limit\": 50")).statusCode(200);
  }

  private List<Operation> withParameters(String... names) {
    return operations.stream()
        .filter(operation -> operation.parameters().containsAll(List.of(names)))
        .toList();
  }

  private void assertRefused(Operation operation, String query, String code) {
    String uri = uri(operation).split("\\?")[0];
    String needed = "organisation_id=%s&duration_minutes=5".formatted(Centre.ORGANISATION);
    all.assertThat(given().get(uri + "?" + needed + "&" + query).<String>path("code"))
        .as(operation + " " + query)
        .isEqualTo(code);
  }

  private String uri(Operation operation) {
    return operation.uri(name -> stock.value(operation, name).orElseThrow());
  }
}
