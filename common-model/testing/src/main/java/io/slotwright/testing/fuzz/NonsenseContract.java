package io.slotwright.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// For any input in any part of a request to one service, there is a response, and it is a success
/// or a problem that explains the error: never a server error. The service's test extends this.
@TestSecurity(
    user = "operator",
    roles = {"operator", "admin"})
@OidcSecurity(
    claims = {
      @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"),
      @Claim(key = "email", value = "operator@example.test")
    })
public abstract class NonsenseContract {

  private static final long SEED = 20261123;
  private static final int BODIES_PER_EXAMPLE = 50;

  /// The resources that the examples refer to.
  protected abstract Things things();

  /// How many bodies with several defects each example is turned into.
  protected int bodiesPerExample() {
    return BODIES_PER_EXAMPLE;
  }

  /// False for an operation that refuses in another way and has a test of its own for that.
  protected boolean concerns(Operation operation) {
    return true;
  }

  @Test
  void whateverIsWrongIsRefusedAsAProblem() {
    assertThat(complaints(Fuzzer::complaints)).isEmpty();
  }

  @Test
  void soAreManyThingsThatAreWrongAtOnce() {
    assertThat(complaints((fuzzer, each) -> fuzzer.complaints(each, SEED, bodiesPerExample())))
        .isEmpty();
  }

  @Test
  void everyBodyHasAnExampleToSpoil() {
    assertThat(ApiDescription.ofRunningService().operations().stream().filter(Operation::hasBody))
        .allSatisfy(each -> assertThat(each.examples()).as(each.toString()).isNotEmpty());
  }

  private List<String> complaints(BiFunction<Fuzzer, Operation, List<String>> complaints) {
    ApiDescription api = ApiDescription.ofRunningService();
    Samples samples = new Samples(new WithDeadLetters(things()), Map.of());
    Fuzzer fuzzer = new Fuzzer(api, samples, Target.ofRunningService());
    return api.operations().stream()
        .filter(this::concerns)
        .flatMap(each -> complaints.apply(fuzzer, each).stream())
        .toList();
  }
}
