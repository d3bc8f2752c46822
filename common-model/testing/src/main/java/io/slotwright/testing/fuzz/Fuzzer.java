package io.slotwright.testing.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import io.slotwright.testing.openapi.Operation.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Sends invalid input to a service: first one defect at a time in an otherwise valid request, then
/// several.
public final class Fuzzer {

  private final ApiDescription api;
  private final Samples samples;
  private final Target target;

  public Fuzzer(ApiDescription api, Samples samples, Target target) {
    this.api = api;
    this.samples = samples;
    this.target = target;
  }

  /// The wrong responses of an operation; empty when each was a success or problem details, and the
  /// operation still works afterwards.
  public List<String> complaints(Operation operation) {
    List<Example> examples = operation.examples();
    Supplier<Request> simplest =
        examples.isEmpty()
            ? () -> samples.without(operation)
            : () -> samples.with(operation, examples.getFirst());
    List<String> complaints =
        new ArrayList<>(new Session(operation, simplest).run(apartFromFields(operation)));
    for (Example example : examples) {
      complaints.addAll(
          new Session(operation, () -> samples.with(operation, example))
              .run(onFields(operation, example)));
    }
    return complaints;
  }

  private static Stream<Attack> apartFromFields(Operation operation) {
    return operation.hasBody()
        ? Stream.concat(ParameterAttacks.on(operation), BodyAttacks.onTheWhole())
        : ParameterAttacks.on(operation);
  }

  /// Like [#complaints(Operation)], for bodies with several defects.
  ///
  /// @param seed the same seed gives the same bodies
  /// @param count how many for each example
  public List<String> complaints(Operation operation, long seed, int count) {
    return operation.examples().stream()
        .filter(Samples::isJson)
        .flatMap(
            example ->
                new Session(operation, () -> samples.with(operation, example))
                    .run(RandomAttacks.on(fields(operation, example), seed, count)).stream())
        .toList();
  }

  private Stream<Attack> onFields(Operation operation, Example example) {
    return Samples.isJson(example)
        ? Stream.concat(
            BodyAttacks.on(ApiDescription.read(example.body()), fields(operation, example)),
            PatternAttacks.on(
                ApiDescription.read(example.body()), operation.bodySchema(example), api))
        : Stream.empty();
  }

  private List<JsonPointer> fields(Operation operation, Example example) {
    return Fields.of(ApiDescription.read(example.body()), operation.bodySchema(example), api);
  }

  /// Sends one request after the other, and recreates the resources that a success may have
  /// changed.
  private final class Session {

    private final List<String> complaints = new ArrayList<>();
    private final Operation operation;
    private final Supplier<Request> making;
    private Request valid;

    Session(Operation operation, Supplier<Request> making) {
      this.operation = operation;
      this.making = making;
      this.valid = making.get();
    }

    List<String> run(Stream<Attack> attacks) {
      requireSuccess("before");
      attacks.forEach(this::send);
      requireSuccess("after");
      return complaints;
    }

    private void send(Attack attack) {
      Answer answer = target.send(attack.change().apply(valid));
      Judge.complaints(attack, answer).forEach(complaint -> complain(attack, answer, complaint));
      if (!answer.isRefusal()) {
        renew();
      }
    }

    private void requireSuccess(String when) {
      Answer answer = target.send(valid);
      if (!answer.isSuccess()) {
        complain(when, answer, "does not work");
      }
      renew();
    }

    private void renew() {
      if (!operation.method().equals("get")) {
        valid = making.get();
      }
    }

    private void complain(Object attack, Answer answer, String complaint) {
      complaints.add("%s, %s: %s %s".formatted(operation, attack, answer, complaint));
    }
  }
}
