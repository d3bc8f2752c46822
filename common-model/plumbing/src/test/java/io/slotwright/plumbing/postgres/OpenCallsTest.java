package io.slotwright.plumbing.postgres;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import org.junit.jupiter.api.Test;

class OpenCallsTest {

  private static final int TICKS_UNTIL_GIVEN_UP = 6;

  private final OpenCalls calls = new OpenCalls();

  @Test
  void aCallThatWaitsLongIsGivenUpWhenPostgresqlIsSilent() {
    UniAssertSubscriber<Object> caller =
        calls
            .watch(call -> Uni.createFrom().nothing())
            .subscribe()
            .withSubscriber(UniAssertSubscriber.create());

    for (int tick = 0; tick < TICKS_UNTIL_GIVEN_UP; tick++) {
      caller.assertNotTerminated();
      calls.tick(true);
    }

    caller.assertFailedWith(PostgresSilent.class);
  }
}
