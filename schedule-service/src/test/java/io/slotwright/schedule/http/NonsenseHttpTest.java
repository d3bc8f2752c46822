package io.slotwright.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.schedule.fixture.ServiceTest;
import io.slotwright.schedule.fixture.Stock;
import io.slotwright.testing.fuzz.Fuzzer;
import io.slotwright.testing.fuzz.Samples;
import io.slotwright.testing.fuzz.Target;
import io.slotwright.testing.openapi.ApiDescription;
import io.slotwright.testing.openapi.Operation;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// For any input in any part of a request, the response is a success or a problem that explains the
/// error: never a server error, and never none.
@QuarkusTest
class NonsenseHttpTest extends ServiceTest {

  private static final long SEED = 20261123;
  private static final int BODIES_PER_EXAMPLE = 50;

  private ApiDescription api;
  private Fuzzer fuzzer;

  @BeforeEach
  void read() {
    api = ApiDescription.ofRunningService();
    fuzzer = new Fuzzer(api, new Samples(new Stock(), ADMIN), Target.ofRunningService());
  }

  @Test
  void whateverIsWrongIsRefusedAsAProblem() {
    assertThat(operations().flatMap(each -> fuzzer.complaints(each).stream())).isEmpty();
  }

  @Test
  void soAreManyThingsThatAreWrongAtOnce() {
    assertThat(
            operations()
                .flatMap(each -> fuzzer.complaints(each, SEED, BODIES_PER_EXAMPLE).stream()))
        .isEmpty();
  }

  /// All but the import of a file, which refuses row by row and has a test of its own for that.
  private Stream<Operation> operations() {
    return api.operations().stream()
        .filter(each -> !each.toString().equals("POST /api/v1/imports/service-points"));
  }
}
