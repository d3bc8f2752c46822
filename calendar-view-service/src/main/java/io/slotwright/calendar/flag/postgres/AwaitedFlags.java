package io.slotwright.calendar.flag.postgres;

import io.slotwright.calendar.flag.Edit;
import io.slotwright.calendar.flag.Flag;
import io.slotwright.calendar.flag.FlagChange;
import io.slotwright.calendar.flag.FlagDetails;
import io.slotwright.calendar.flag.flow.Flags;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.postgres.PostgresWatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Flags that wait only while PostgreSQL answers: Hibernate accesses the pool its own way. Of two
/// simultaneous edits the later one to commit is refused.
@ApplicationScoped
class AwaitedFlags implements Flags {

  private final PanacheFlags flags;
  private final PostgresWatch watch;

  AwaitedFlags(PanacheFlags flags, PostgresWatch watch) {
    this.flags = flags;
    this.watch = watch;
  }

  @Override
  public Uni<List<Flag>> all() {
    return watch.whileItAnswers(flags::all);
  }

  @Override
  public Uni<List<Flag>> page(@Nullable String after, int most) {
    return watch.whileItAnswers(() -> flags.page(after, most));
  }

  @Override
  public Uni<Optional<Flag>> find(String key) {
    return watch.whileItAnswers(() -> flags.find(key));
  }

  @Override
  public Uni<Optional<List<FlagChange>>> history(String key, long after, int most) {
    return watch.whileItAnswers(() -> flags.history(key, after, most));
  }

  @Override
  public Uni<Decision<Flag>> create(String key, FlagDetails details, Edit edit) {
    return unlessOvertaken(key, () -> flags.create(key, details, edit));
  }

  @Override
  public Uni<Decision<Flag>> replace(
      String key, LongPredicate seen, FlagDetails details, Edit edit) {
    return unlessOvertaken(key, () -> flags.replace(key, seen, details, edit));
  }

  @Override
  public Uni<Decision<Flag>> delete(String key, LongPredicate seen, Edit edit) {
    return unlessOvertaken(key, () -> flags.delete(key, seen, edit));
  }

  private Uni<Decision<Flag>> unlessOvertaken(String key, Supplier<Uni<Decision<Flag>>> edit) {
    return watch
        .whileItAnswers(edit)
        .onFailure(AwaitedFlags::wasOvertaken)
        .recoverWithUni(() -> find(key).map(AwaitedFlags::overtaken));
  }

  private static Decision<Flag> overtaken(Optional<Flag> current) {
    return Decision.refuse(
        current
            .<Refusal>map(flag -> Refusal.changedSince(flag.version()))
            .orElseGet(() -> new Refusal.NotFound("feature flag")));
  }

  private static boolean wasOvertaken(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof EntityExistsException
                    || cause instanceof ConstraintViolationException);
  }
}
