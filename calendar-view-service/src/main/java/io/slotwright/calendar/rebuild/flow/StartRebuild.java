package io.slotwright.calendar.rebuild.flow;

import io.slotwright.calendar.rebuild.Rebuild;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Starts a rebuild of the read model, one at a time.
@ApplicationScoped
public class StartRebuild {

  private final Once once;
  private final Rebuilds rebuilds;
  private final RebuildCalendars work;
  private final IdSource ids;
  private final InstantSource clock;

  StartRebuild(
      Once once, Rebuilds rebuilds, RebuildCalendars work, IdSource ids, InstantSource clock) {
    this.once = once;
    this.rebuilds = rebuilds;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  /// Returns when it has begun; refuses with `rebuild-running` while another one runs.
  public Uni<Decision<UUID>> start(RequestKey key) {
    return once.runOnceUnlessRefused(key, this::begin).invoke(work::wake);
  }

  /// The newest rebuild.
  public Uni<Optional<Rebuild>> newest() {
    return rebuilds.newest();
  }

  private Uni<Decision<UUID>> begin(SqlConnection connection) {
    UUID id = ids.next();
    return rebuilds
        .begin(connection, id, clock.instant())
        .chain(begun -> begun ? Decisions.accept(id) : rebuilds.newest().chain(this::refuse));
  }

  private Uni<Decision<UUID>> refuse(Optional<Rebuild> running) {
    Refusal.Because refusal =
        Refusal.conflict(
            "rebuild-running",
            "Rebuild running",
            "The calendars are being rebuilt already; see the progress of that.");
    return Decisions.refuse(
        running
            .map(
                found ->
                    refusal.with("rebuild_id", found.id()).with("started_at", found.startedAt()))
            .orElse(refusal));
  }
}
