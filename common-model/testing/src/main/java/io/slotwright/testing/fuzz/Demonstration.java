package io.slotwright.testing.fuzz;

import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import java.util.List;
import java.util.stream.Stream;

/// Sends a service the examples of its description and validates the responses against their
/// schemas.
public final class Demonstration {

  private final ApiDescription api;
  private final Samples samples;
  private final Target target;

  public Demonstration(ApiDescription api, Samples samples, Target target) {
    this.api = api;
    this.samples = samples;
    this.target = target;
  }

  /// The complaints about all operations.
  public List<String> complaints() {
    return api.operations().stream().flatMap(each -> complaints(each).stream()).toList();
  }

  /// Where an operation's response differs from its description, or where it accepts a body but
  /// shows no example; empty when there is nothing.
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
        operation.successStatuses().contains(answer.status())
            ? api.mistakes(operation, answer.status(), answer.body()).stream()
            : Stream.of("is not what it shows");
    return wrong.map(each -> "%s: %s %s".formatted(operation, answer, each));
  }
}
