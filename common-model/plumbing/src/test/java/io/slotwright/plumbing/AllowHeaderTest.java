package io.slotwright.plumbing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The listed methods are those of the requested path.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class AllowHeaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"/edge | OPTIONS, POST", "/edge/refused | GET, HEAD, OPTIONS"})
  void optionsNamesTheMethodsOfThePath(String path, String methods) {
    given().options(path).then().statusCode(200).header("Allow", methods);
  }

  @Test
  void optionsWhereThereIsNothingIsA404() {
    given().options("/edge/a/b/c").then().statusCode(404);
  }

  @Test
  void aWrongMethodIsToldTheRightOnes() {
    given()
        .delete("/edge/refused")
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD, OPTIONS")
        .body("code", equalTo("method-not-allowed"));
  }
}
