package io.slotwright.plumbing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresWatchTest {

  private static final int TICKS_UNTIL_SILENT = 7;
  private static final int CONVERTER_PRIORITY = 200;

  /// Answers once `answers` is set.
  private static final class Probe extends PostgresProbe {

    private boolean answers;

    @Override
    synchronized Future<Boolean> ask() {
      return Future.succeededFuture(answers);
    }
  }

  private final Vertx vertx = Vertx.vertx();
  private final Probe probe = new Probe();
  private final PostgresWatch watch =
      new PostgresWatch(
          probe,
          new OpenCalls(),
          vertx,
          new SmallRyeConfigBuilder()
              .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
              .withMapping(PostgresSettings.class)
              .build()
              .getConfigMapping(PostgresSettings.class));
  private final AtomicInteger begun = new AtomicInteger();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void whilePostgresqlIsSilentNoCallBegins() {
    fallSilent();

    call(Uni.createFrom().item("answer")).assertFailedWith(PostgresSilent.class);

    assertThat(begun).hasValue(0);
  }

  @Test
  void callsBeginAgainAsSoonAsPostgresqlHasAnswered() {
    fallSilent();
    probe.answers = true;
    watch.tick();

    call(Uni.createFrom().item("answer")).assertItem("answer");
  }

  private void fallSilent() {
    for (int tick = 0; tick < TICKS_UNTIL_SILENT; tick++) {
      watch.tick();
    }
    assertThat(watch.isSilent()).isTrue();
  }

  private UniAssertSubscriber<Object> call(Uni<Object> work) {
    return watch
        .watch(
            call -> {
              begun.incrementAndGet();
              return work;
            })
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }
}
