package io.slotwright.testing.fuzz;

import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import java.util.List;
import java.util.stream.Stream;

/// Sends a service what its description shows, and holds the answers to their schemas.
public final class Demonstration {

  private final ApiDescription api;
  private final Samples samples;
  private final Target target;

  public Demonstration(ApiDescription api, Samples samples, Target target) {
    this.api = api;
    this.samples = samples;
    this.target = target;
  }

  /// Of every operation.
  public List<String> complaints() {
    return api.operations().stream().flatMap(each -> complaints(each).stream()).toList();
  }

  /// Where an operation does something else than it shows, or shows no body although it takes one;
  /// nothing when all is well.
  List<String> complaints(Operation operation) {
    if (operation.hasBody() && operation.examples().isEmpty()) {
      return List.of("%s shows no body".formatted(operation));
    }
    Stream<Request> shown =
        operation.hasBody()
            ? operation.examples().stream().map(example -> samples.with(operation, example))
            : Stream.of(samples.without(operation));
    return shown.flatMap(this::complaints).toList();
  }

  private Stream<String> complaints(Request request) {
    Operation operation = request.operation();
    Answer answer = target.send(request);
    Stream<String> wrong =
        answer.status() == operation.successStatus()
            ? api.mistakes(operation, answer.status(), answer.body()).stream()
            : Stream.of("is not what it shows");
    return wrong.map(each -> "%s: %s %s".formatted(operation, answer, each));
  }
}
