package io.slotwright.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.testing.openapi.ApiDescription;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemonstrationTest {

  private static final ApiDescription API = api("{\"first\": {\"value\": {\"name\": \"a\"}}}");

  @Test
  void whatDoesAsItShowsIsNotComplainedOf() throws IOException {
    assertThat(complaints(API, new Answer(200, "application/json", "{\"number\": 1}"))).isEmpty();
  }

  @Test
  void anotherStatusIsCaught() throws IOException {
    assertThat(complaints(API, new Answer(201, "application/json", "{\"number\": 1}")))
        .singleElement()
        .asString()
        .contains("PUT /things", "201", "is not what it shows");
  }

  @Test
  void anAnswerThatIsNotOfItsSchemaIsCaught() throws IOException {
    assertThat(complaints(API, new Answer(200, "application/json", "{\"number\": null}")))
        .singleElement()
        .asString()
        .contains("number");
  }

  @Test
  void aBodyThatIsNotShownIsCaught() throws IOException {
    assertThat(complaints(api("{}"), new Answer(200, "application/json", "{\"number\": 1}")))
        .containsExactly("PUT /things shows no body");
  }

  private static List<String> complaints(ApiDescription api, Answer answer) throws IOException {
    try (LittleService service = new LittleService(body -> answer)) {
      Samples samples = new Samples((operation, name) -> Optional.empty(), Map.of());
      Target target = new Target(service.origin(), Duration.ofSeconds(2));
      return new Demonstration(api, samples, target).complaints(api.operations().getFirst());
    }
  }

  private static ApiDescription api(String examples) {
    return new ApiDescription(
        ApiDescription.read(
            """
            {"openapi": "3.1.0",
             "paths": {"/things": {"put": {
               "requestBody": {"content": {"application/json": {"examples": %s}}},
               "responses": {"200": {"content": {"application/json": {"schema":
                 {"type": "object", "properties": {"number": {"type": "integer"}}}}}}}}}}}
            """
                .formatted(examples)));
  }
}
