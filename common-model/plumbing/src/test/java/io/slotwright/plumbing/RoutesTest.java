package io.slotwright.plumbing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.access.Routes;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.openapi.ApiDescription;
import org.junit.jupiter.api.Test;

/// The comparison of routes with their description detects the differences it exists for.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class RoutesTest {

  @Test
  void anEndpointThatIsHiddenOrUnprotectedIsCaught() {
    assertThat(Routes.ofRunningService().complaints(ApiDescription.ofRunningService()))
        .containsExactly(
            "GET /canary/hidden is not described",
            "GET /edge/undecided has no annotation that protects it");
  }

  @Test
  void anOperationThatIsOnlyDescribedIsCaught() {
    ApiDescription api = changed("/paths", "/ghost", "{\"get\": {\"responses\": {}}}");

    assertThat(Routes.ofRunningService().complaints(api))
        .contains("GET /ghost is described, and there is no such route");
  }

  @Test
  void anotherProtectionThanDescribedIsCaught() {
    ApiDescription api = changed("/paths/~1canary~1inherited~1{id}/get", "security", "[]");

    assertThat(Routes.ofRunningService().complaints(api))
        .anyMatch(complaint -> complaint.startsWith("GET /canary/inherited/{} is ByRole"));
  }

  @Test
  void inheritedProtectionIsDescribed() {
    JsonNode operation =
        ApiDescription.ofRunningService().document().at("/paths/~1canary~1inherited~1{id}/get");

    assertThat(operation.at("/security").toString())
        .isEqualTo("[{\"bearer\":[\"operator\",\"admin\"]}]");
    for (String status : new String[] {"401", "403"}) {
      assertThat(operation.at("/responses/" + status + "/content").has("application/problem+json"))
          .isTrue();
    }
  }

  @Test
  void tokensInHeadersAreDescribed() {
    JsonNode document = ApiDescription.ofRunningService().document();

    assertThat(document.at("/paths/~1canary~1token/get/security").toString())
        .isEqualTo("[{\"Manage-Token\":[]},{\"bearer\":[]}]");
    assertThat(document.at("/components/securitySchemes/Manage-Token/in").asText())
        .isEqualTo("header");
    assertThat(document.at("/paths/~1canary~1public/get").has("security")).isFalse();
  }

  private static ApiDescription changed(String at, String name, String value) {
    JsonNode document = ApiDescription.read(given().get("/q/openapi?format=json").asString());
    ((ObjectNode) document.at(at)).set(name, ApiDescription.read(value));
    return new ApiDescription(document);
  }
}
