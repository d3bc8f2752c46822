package io.slotwright.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.slotwright.testing.openapi.Operation.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A check that cannot fail proves nothing.
class ApiDescriptionTest {

  private static final ApiDescription API =
      new ApiDescription(
          ApiDescription.read(
              """
              {"openapi": "3.1.0",
               "paths": {"/posts/{id}/days/{date}": {"put": {
                 "parameters": [
                   {"name": "id", "in": "path"},
                   {"name": "date", "in": "path", "example": "2026-11-23"},
                   {"name": "dry_run", "in": "query", "example": true},
                   {"name": "cursor", "in": "query"},
                   {"name": "If-Match", "in": "header"}],
                 "requestBody": {"content": {"application/json": {"examples":
                   {"first": {"value": {"number": 1}}}}}},
                 "responses": {
                   "200": {"content": {"application/json": {"schema":
                     {"$ref": "#/components/schemas/Post"}}}},
                   "404": {}}}}},
               "components": {"schemas": {"Post": {"type": "object",
                 "required": ["number"], "properties": {"number": {"type": "integer"}}}}}}
              """));

  private final Operation operation = API.operations().getFirst();

  @Test
  void anOperationIsSentWithItsExamples() {
    assertThat(API.operations()).hasSize(1);
    assertThat(operation.uri(name -> "the-" + name))
        .isEqualTo("/posts/the-id/days/2026-11-23?dry_run=true");
    assertThat(operation.examples())
        .containsExactly(new Example("first", "application/json", "{\"number\":1}"));
    assertThat(operation.parameters()).contains("If-Match");
    assertThat(operation.successStatuses()).containsExactly(200);
  }

  @Test
  void anAnswerThatIsNotAsDescribedIsNoticed() {
    assertThat(API.mistakes(operation, 200, "{\"number\": 1}")).isEmpty();
    assertThat(API.mistakes(operation, 200, "{\"number\": \"1\"}")).hasSize(1);
    assertThat(API.mistakes(operation, 200, "{}")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"^(?:uk|en)$,true", "uk|en,false", "^\\P{Cc}*$,true", "^\\P{Cntrl}*$,false"})
  void aPatternThatSaysLessThanTheServiceIsNoticed(String pattern, boolean describesAll) {
    ObjectNode document = API.document().deepCopy();
    ((ObjectNode) document.at("/components/schemas/Post/properties/number"))
        .put("pattern", pattern);

    assertThat(new ApiDescription(document).looselyDescribed().isEmpty()).isEqualTo(describesAll);
  }

  @Test
  void anAnswerThatIsNotShownIsNoticed() {
    assertThat(API.answersNotShown()).containsExactly(operation + " shows no answer");
    assertThat(showing("{\"number\": 1}").answersNotShown()).isEmpty();
    assertThat(showing("{\"number\": \"1\"}").answersNotShown()).hasSize(1);
  }

  @Test
  void aRefusalThatIsNotDescribedIsNoticed() {
    assertThat(operation.refusalsNotDescribed()).containsExactly(400, 412, 422);
    assertThat(API.refusalsNotDescribed())
        .hasSize(3)
        .contains(operation + " does not describe 412");
  }

  @Test
  void anOperationThatDoesNotSayHowItSucceedsIsNoticed() {
    Operation silent =
        new Operation("get", "/posts", ApiDescription.read("{\"responses\": {\"404\": {}}}"));

    assertThatThrownBy(silent::successStatuses).isInstanceOf(AssertionError.class);
  }

  private static ApiDescription showing(String answer) {
    JsonNode document = API.document().deepCopy();
    ((ObjectNode) document.at("/components/schemas/Post"))
        .putArray("examples")
        .add(ApiDescription.read(answer));
    return new ApiDescription(document);
  }
}
