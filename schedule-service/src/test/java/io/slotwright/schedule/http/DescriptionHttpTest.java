package io.slotwright.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import io.slotwright.testing.openapi.Operation.Example;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What OpenAPI says of this service, held to what the service does.
@QuarkusTest
class DescriptionHttpTest extends ServiceTest {

  private final SoftAssertions all = new SoftAssertions();
  private ApiDescription api;

  @BeforeEach
  void read() {
    api = ApiDescription.ofRunningService();
  }

  @Test
  void whatTakesABodyShowsOneThatWorks() {
    for (Operation operation : api.operations()) {
      if (operation.hasBody()) {
        assertThat(operation.examples()).as("examples of %s", operation).isNotEmpty();
        operation.examples().forEach(example -> send(operation, example));
      }
    }
    all.assertAll();
  }

  @Test
  void whatIsReadLooksAsDescribed() {
    for (Operation operation : api.operations()) {
      if (operation.method().equals("get")) {
        check(operation, admin().get(uri(operation)));
      }
    }
    all.assertAll();
  }

  @Test
  void refusalsAreDescribed() {
    for (Operation operation : api.operations()) {
      all.assertThat(operation.refusalsNotDescribed()).as(operation.toString()).isEmpty();
    }
    all.assertAll();
  }

  private void send(Operation operation, Example example) {
    RequestSpecification request = admin().contentType(example.mediaType()).body(example.body());
    check(operation, request.request(operation.method(), uri(operation)));
  }

  private void check(Operation operation, Response answer) {
    int expected = operation.successStatus();
    all.assertThat(answer.statusCode())
        .as("%s answered %s", operation, answer.asString())
        .isEqualTo(expected);
    if (answer.statusCode() == expected) {
      all.assertThat(api.mistakes(operation, expected, answer.asString()))
          .as("%s answered %s", operation, answer.asString())
          .isEmpty();
    }
  }

  /// Ids are those of things that are made for it.
  private static String uri(Operation operation) {
    String point = openPoint("Europe/Kyiv");
    String post = addPost(point, 99, 60);
    putTemplate(post, List.of(window(1, "09:00", "18:00")));
    return operation.uri(
        name ->
            switch (name) {
              case "id" -> idOf(operation.path(), point, post);
              case "blockId" -> addBlock(post, "2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z");
              case "version" -> "1";
              case "name" -> "weekly-template";
              default ->
                  throw new AssertionError("Say what %s of %s is".formatted(name, operation));
            });
  }

  private static String idOf(String path, String point, String post) {
    String collection = path.split("/")[3];
    return switch (collection) {
      case "service-points" -> point;
      case "posts" -> post;
      case "drafts" ->
          created(admin().body("{\"patches\": []}").post("/api/v1/posts/" + post + "/drafts"));
      case "imports" ->
          admin()
              .body("[]")
              .post("/api/v1/imports/service-points")
              .then()
              .extract()
              .path("import_id");
      default -> throw new AssertionError("Make something for " + path);
    };
  }
}
