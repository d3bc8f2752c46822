package io.slotwright.calendar.flag.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slotwright.calendar.flag.Edit;
import io.slotwright.calendar.flag.Flag;
import io.slotwright.calendar.flag.FlagChange;
import io.slotwright.calendar.flag.FlagDetails;
import io.slotwright.calendar.flag.FlagValue;
import io.slotwright.calendar.flag.Variant;
import io.slotwright.common.decision.Decision;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// In which order readings end is the one thing that a real database does not let a test choose.
class KnownFlagsTest {

  private final SlowFlags stored = new SlowFlags();
  private final KnownFlags known = new KnownFlags(stored);

  @Test
  void aReadingThatBeganEarlierReplacesNoneThatBeganLater() {
    known.read().subscribe().asCompletionStage();
    known.read().subscribe().asCompletionStage();

    stored.answers.get(1).complete(List.of(flag(2)));
    stored.answers.get(0).complete(List.of(flag(1)));

    assertThat(versions()).containsExactly(2L);
  }

  @Test
  void aReadingThatFailsLeavesWhatIsKnown() {
    known.read().subscribe().asCompletionStage();
    stored.answers.get(0).complete(List.of(flag(1)));

    known.read().subscribe().asCompletionStage();
    stored.answers.get(1).completeExceptionally(new IllegalStateException("away"));

    assertThat(versions()).containsExactly(1L);
  }

  @Test
  void whoAsksBeforeTheFirstReadingWaitsForOne() {
    CompletableFuture<?> asked = known.all().subscribe().asCompletionStage();
    assertThat(asked).isNotDone();

    stored.answers.get(0).completeExceptionally(new IllegalStateException("away"));
    assertThatThrownBy(asked::join).hasMessageContaining("away");

    CompletableFuture<?> again = known.all().subscribe().asCompletionStage();
    stored.answers.get(1).complete(List.of(flag(1)));
    assertThat(again).isCompleted();
    assertThat(stored.answers).hasSize(2);
    assertThat(versions()).containsExactly(1L);
    assertThat(stored.answers).hasSize(2);
  }

  private List<Long> versions() {
    return known.all().subscribe().asCompletionStage().join().values().stream()
        .map(Flag::version)
        .toList();
  }

  private static Flag flag(long version) {
    return new Flag(
        "a",
        version,
        new FlagDetails(
            "",
            true,
            "on",
            List.of(new Variant("on", new FlagValue.Switch(true), Variant.ALL)),
            new TreeMap<>()));
  }

  /// Answers when the test says so.
  private static final class SlowFlags implements Flags {

    private final List<CompletableFuture<List<Flag>>> answers = new ArrayList<>();

    @Override
    public Uni<List<Flag>> all() {
      CompletableFuture<List<Flag>> answer = new CompletableFuture<>();
      answers.add(answer);
      return Uni.createFrom().completionStage(answer);
    }

    @Override
    public Uni<List<Flag>> page(@Nullable String after, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Optional<Flag>> find(String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Optional<List<FlagChange>>> history(String key, long after, int most) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Decision<Flag>> create(String key, FlagDetails details, Edit edit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Decision<Flag>> replace(
        String key, LongPredicate seen, FlagDetails details, Edit edit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Decision<Flag>> delete(String key, LongPredicate seen, Edit edit) {
      throw new UnsupportedOperationException();
    }
  }
}
