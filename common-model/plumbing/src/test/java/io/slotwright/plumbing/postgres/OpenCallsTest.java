package io.slotwright.plumbing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenCallsTest {

  private static final int TICKS_UNTIL_GIVEN_UP = 6;

  private final OpenCalls calls = new OpenCalls();
  private final AtomicInteger begun = new AtomicInteger();

  @Test
  void aCallThatWaitsLongIsGivenUpWhenPostgresqlIsSilent() {
    UniAssertSubscriber<Object> caller = call(Uni.createFrom().nothing());

    for (int tick = 0; tick < TICKS_UNTIL_GIVEN_UP; tick++) {
      caller.assertNotTerminated();
      calls.tick(true);
    }

    caller.assertFailedWith(PostgresSilent.class);
  }

  @Test
  void whilePostgresqlIsSilentNoCallBegins() {
    calls.tick(true);

    call(Uni.createFrom().item("answer")).assertFailedWith(PostgresSilent.class);

    assertThat(begun).hasValue(0);
  }

  @Test
  void callsBeginAgainAsSoonAsPostgresqlHasAnswered() {
    calls.tick(true);
    calls.answered();

    call(Uni.createFrom().item("answer")).assertItem("answer");
  }

  private UniAssertSubscriber<Object> call(Uni<Object> work) {
    return calls
        .watch(
            call -> {
              begun.incrementAndGet();
              return work;
            })
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }
}
