package io.slotwright.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// A service with one defect must be caught, a correct one must not be.
class FuzzerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final ApiDescription API =
      new ApiDescription(
          ApiDescription.read(
              """
              {"openapi": "3.1.0",
               "paths": {"/things/{id}": {"put": {
                 "parameters": [
                   {"name": "id", "in": "path", "example": "7"},
                   {"name": "dry_run", "in": "query", "example": true},
                   {"name": "If-Match", "in": "header"}],
                 "requestBody": {"content": {"application/json": {
                   "schema": {"$ref": "#/components/schemas/Thing"},
                   "examples": {"first": {"value": {"name": "a"}}}}}},
                 "responses": {"200": {}, "422": {}}}}},
               "components": {"schemas": {"Thing": {"type": "object",
                 "properties": {"name": {"type": "string", "pattern": "^[a-z]*$"}, "colour": {"type": "string"}}}}}}
              """));

  private static final Operation PUT = API.operations().getFirst();

  @Test
  void oneThatIsInOrderIsNotComplainedOf() throws IOException {
    assertThat(complaints(LittleService::wellBehaved)).isEmpty();
  }

  @Test
  void oneThatFailsOnAnUnstorableCharacterIsCaught() throws IOException {
    assertThat(complaints(body -> body.contains("\\u0000") ? failure() : wellBehaved(body)))
        .isNotEmpty()
        .allSatisfy(complaint -> assertThat(complaint).contains("500"));
  }

  @Test
  void oneThatFailsOnAFieldThatOnlyItsSchemaHasIsCaught() throws IOException {
    assertThat(complaints(body -> body.contains("\"colour\":[]") ? failure() : wellBehaved(body)))
        .singleElement()
        .asString()
        .contains("/colour = []");
  }

  @Test
  void oneThatAnswersWithAPageIsCaught() throws IOException {
    Answer page = new Answer(400, "text/html", "<h1>Bad request</h1>");

    assertThat(complaints(body -> body.startsWith("<") ? page : wellBehaved(body)))
        .isNotEmpty()
        .allSatisfy(complaint -> assertThat(complaint).contains("is not problem details"));
  }

  @Test
  void oneThatHangsIsCaught() throws IOException {
    assertThat(complaints(body -> body.equals("true") ? late() : wellBehaved(body)))
        .isNotEmpty()
        .allSatisfy(complaint -> assertThat(complaint).contains("timed out"));
  }

  @Test
  void oneThatTakesNumbersForTextIsCaught() throws IOException {
    assertThat(complaints(body -> body.contains(":-1") ? taken() : wellBehaved(body)))
        .anySatisfy(
            complaint -> assertThat(complaint).contains("takes a value that its schema refuses"));
  }

  @Test
  void oneThatTakesALastLineBreakForTheEndIsCaught() throws IOException {
    assertThat(complaints(body -> body.contains("\"a\\n\"") ? taken() : wellBehaved(body)))
        .singleElement()
        .asString()
        .contains("/name = \"a\\n\"")
        .contains("takes a value that its schema refuses");
  }

  @Test
  void oneThatDoesNotSayWhatIsWrongIsCaught() throws IOException {
    assertThat(complaints(body -> blamedOn("/colour", wellBehaved(body))))
        .isNotEmpty()
        .allSatisfy(complaint -> assertThat(complaint).contains("does not point at what is wrong"));
  }

  @Test
  void oneThatTellsWhatIsInsideIsCaught() throws IOException {
    assertThat(complaints(body -> named("java.lang.NullPointerException", wellBehaved(body))))
        .isNotEmpty()
        .allSatisfy(complaint -> assertThat(complaint).contains("tells what is inside"));
  }

  @Test
  void oneWhoseExampleDoesNotWorkIsCaught() throws IOException {
    assertThat(complaints(body -> wellBehaved("")))
        .anySatisfy(
            complaint -> assertThat(complaint).contains("before").contains("does not work"));
  }

  @Test
  void oneThatFailsOnSeveralFaultsAtOnceIsCaught() throws IOException {
    Function<String, Answer> broken = body -> body.endsWith("}") ? wellBehaved(body) : failure();

    try (LittleService service = new LittleService(broken)) {
      Fuzzer fuzzer = fuzzer(service);

      assertThat(fuzzer.complaints(PUT, 1, 50)).isNotEmpty();
      assertThat(fuzzer.complaints(PUT, 1, 50)).isEqualTo(fuzzer.complaints(PUT, 1, 50));
    }
  }

  private static List<String> complaints(Function<String, Answer> answers) throws IOException {
    try (LittleService service = new LittleService(answers)) {
      return fuzzer(service).complaints(PUT);
    }
  }

  private static Fuzzer fuzzer(LittleService service) {
    Samples samples = new Samples((operation, name) -> Optional.empty(), Map.of());
    return new Fuzzer(API, samples, new Target(service.origin(), PATIENCE));
  }

  private static Answer wellBehaved(String body) {
    return LittleService.wellBehaved(body);
  }

  private static Answer failure() {
    return new Answer(500, "application/problem+json", "{}");
  }

  private static Answer taken() {
    return new Answer(200, "application/json", "{}");
  }

  private static Answer late() {
    LockSupport.parkNanos(PATIENCE.multipliedBy(2).toNanos());
    return taken();
  }

  private static Answer blamedOn(String pointer, Answer answer) {
    return new Answer(
        answer.status(),
        answer.mediaType(),
        answer.body().replace("\"/name\"", "\"" + pointer + "\""));
  }

  private static Answer named(String what, Answer answer) {
    return new Answer(
        answer.status(), answer.mediaType(), answer.body().replace("Send a name.", what));
  }
}
