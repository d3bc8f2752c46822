package io.slotwright.schedule.draft.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.schedule.draft.CheckedPatches;
import io.slotwright.schedule.draft.DraftBase;
import io.slotwright.schedule.draft.DraftProposal;
import io.slotwright.schedule.draft.Drafting;
import io.slotwright.schedule.draft.Patch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Checks whether proposed patches are valid and fit their post, which the caller has locked.
@ApplicationScoped
public class CheckPatches {

  private final ReadDraftBase base;
  private final InstantSource clock;

  CheckPatches(ReadDraftBase base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
  }

  /// All patches of a draft in which `proposal` follows `before`, which is not checked again.
  public Uni<Decision<CheckedPatches>> check(
      SqlConnection connection, UUID postId, List<Patch> before, DraftProposal proposal) {
    return Decisions.whenAccepted(
        proposal.checkBehind(before, clock.instant()),
        all ->
            base.of(connection, postId, Patch.extent(all))
                .map(now -> checked(now, all, before.size())));
  }

  private static Decision<CheckedPatches> checked(DraftBase now, List<Patch> all, int first) {
    List<Violation> violations = new Drafting(now, all).violations(first);
    return violations.isEmpty()
        ? Decision.accept(new CheckedPatches(now.version(), all))
        : Decision.refuse(new Refusal.Invalid(violations));
  }
}
