package io.slotwright.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class ApiDocumentTest {

  @Test
  void theDocumentNamesThingsAsTheWireDoes() {
    JsonPath document = given().queryParam("format", "json").get("/q/openapi").jsonPath();

    assertThat(document.<Set<String>>get("components.schemas.WeekResponse.properties.keySet()"))
        .contains("post_id", "week_start", "total_cells", "cells");
    assertThat(document.<Set<String>>get("components.schemas.CellResponse.properties.keySet()"))
        .contains("starts_at", "ends_at", "segments");
    assertThat(document.<Set<String>>get("components.schemas.FlagsResponse.properties.keySet()"))
        .containsExactlyInAnyOrder("calendar_v046", "calendar_v046_ab_test");
    assertThat(document.getList("paths.values().get.summary.flatten()"))
        .isNotEmpty()
        .doesNotContainNull();
  }

  @Test
  void theDocumentSaysWhatIsAlwaysThere() {
    JsonPath document = given().queryParam("format", "json").get("/q/openapi").jsonPath();

    assertThat(document.<String>getList("components.schemas.CellResponse.required"))
        .containsExactlyInAnyOrder("index", "day", "time", "starts_at", "ends_at", "status");
    assertThat(document.<String>getList("components.schemas.WeekResponse.required"))
        .contains("post_id", "week_start", "timezone", "version", "total_cells", "cells");
    assertThat(document.<String>getList("components.schemas.CellResponse.properties.status.'enum'"))
        .containsExactly("empty", "available", "held", "blocked", "booked");
  }
}
