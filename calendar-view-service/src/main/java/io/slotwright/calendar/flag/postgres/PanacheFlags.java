package io.slotwright.calendar.flag.postgres;

import static io.slotwright.plumbing.decision.Decisions.refuse;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.slotwright.calendar.flag.Edit;
import io.slotwright.calendar.flag.Flag;
import io.slotwright.calendar.flag.FlagChange;
import io.slotwright.calendar.flag.FlagDetails;
import io.slotwright.calendar.flag.flow.Flags;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// Keeps flags with Panache. Callers use [AwaitedFlags], which also answers the loser of two
/// simultaneous edits: here its transaction fails, by the version of the record or by its key.
@ApplicationScoped
@Typed(PanacheFlags.class)
class PanacheFlags implements Flags, PanacheRepositoryBase<FlagRecord, String> {

  private final PanacheFlagChanges changes;
  private final FlagRecords records;

  PanacheFlags(PanacheFlagChanges changes, FlagRecords records) {
    this.changes = changes;
    this.records = records;
  }

  @Override
  @WithSession
  public Uni<List<Flag>> all() {
    return listAll().map(this::flags);
  }

  @Override
  @WithSession
  public Uni<List<Flag>> page(@Nullable String after, int most) {
    return find("key > ?1", Sort.ascending("key"), after == null ? "" : after)
        .page(0, most)
        .list()
        .map(this::flags);
  }

  @Override
  @WithSession
  public Uni<Optional<Flag>> find(String key) {
    return findById(key).map(found -> Optional.ofNullable(found).map(records::flag));
  }

  @Override
  @WithSession
  public Uni<Optional<List<FlagChange>>> history(String key, long after, int most) {
    return changes
        .areThere(key)
        .chain(
            there ->
                there
                    ? changes.page(key, after, most).map(Optional::of)
                    : Uni.createFrom().item(Optional.empty()));
  }

  @Override
  @WithTransaction
  public Uni<Decision<Flag>> create(String key, FlagDetails details, Edit edit) {
    return findById(key)
        .chain(found -> found == null ? createIfFew(key, details, edit) : refuse(exists(found)));
  }

  @Override
  @WithTransaction
  public Uni<Decision<Flag>> replace(
      String key, LongPredicate seen, FlagDetails details, Edit edit) {
    return whenSeen(key, seen, found -> replace(found, details, edit));
  }

  @Override
  @WithTransaction
  public Uni<Decision<Flag>> delete(String key, LongPredicate seen, Edit edit) {
    return whenSeen(
        key,
        seen,
        found -> {
          Flag gone = records.flag(found);
          FlagChange change =
              new FlagChange(
                  key, gone.version() + 1, edit, Optional.of(gone.details()), Optional.empty());
          return delete(found).chain(() -> changes.add(change)).replaceWith(Decision.accept(gone));
        });
  }

  private Uni<Decision<Flag>> whenSeen(
      String key, LongPredicate seen, Function<FlagRecord, Uni<Decision<Flag>>> next) {
    return findById(key)
        .chain(
            found -> {
              if (found == null) {
                return refuse(new Refusal.NotFound("feature flag"));
              }
              return seen.test(found.version)
                  ? next.apply(found)
                  : refuse(Refusal.changedSince(found.version));
            });
  }

  private Uni<Decision<Flag>> createIfFew(String key, FlagDetails details, Edit edit) {
    return count().chain(flags -> flags < MOST ? add(key, details, edit) : refuse(tooMany()));
  }

  /// The version goes on where an earlier flag of this key has ended.
  private Uni<Decision<Flag>> add(String key, FlagDetails details, Edit edit) {
    return changes
        .lastVersion(key)
        .chain(
            last -> {
              FlagRecord record = new FlagRecord();
              record.key = key;
              record.version = last + 1;
              records.write(details, record);
              return persist(record).chain(() -> settle(record, Optional.empty(), edit));
            });
  }

  private Uni<Decision<Flag>> replace(FlagRecord record, FlagDetails details, Edit edit) {
    FlagDetails before = records.details(record);
    if (before.equals(details)) {
      return Uni.createFrom().item(Decision.accept(records.flag(record)));
    }
    records.write(details, record);
    return settle(record, Optional.of(before), edit);
  }

  /// Hibernate counts the version when it writes the record.
  private Uni<Decision<Flag>> settle(FlagRecord record, Optional<FlagDetails> before, Edit edit) {
    return flush()
        .map(written -> records.flag(record))
        .call(
            flag ->
                changes.add(
                    new FlagChange(
                        flag.key(), flag.version(), edit, before, Optional.of(flag.details()))))
        .map(Decision::accept);
  }

  private List<Flag> flags(List<FlagRecord> found) {
    return found.stream().map(records::flag).toList();
  }

  private static Refusal exists(FlagRecord record) {
    return Refusal.outdated("flag-exists", "Flag exists", "There is a flag of this key already.")
        .with("current_version", record.version);
  }

  private static Refusal tooMany() {
    return Refusal.conflict(
        "too-many-flags", "Too many flags", "There are at most " + MOST + " flags: delete one.");
  }
}
