package io.slotwright.schedule.draft.flow;

import io.slotwright.common.problem.Violation;
import io.slotwright.schedule.decision.Decision;
import io.slotwright.schedule.decision.Refusal;
import io.slotwright.schedule.decision.flow.Decisions;
import io.slotwright.schedule.draft.DraftProposal;
import io.slotwright.schedule.draft.Drafting;
import io.slotwright.schedule.draft.Fitting;
import io.slotwright.schedule.draft.Ground;
import io.slotwright.schedule.draft.Patch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Finds out whether proposed patches are sound and fit their post, which the caller has locked.
@ApplicationScoped
public class CheckPatches {

  private final ReadGround ground;
  private final InstantSource clock;

  CheckPatches(ReadGround ground, InstantSource clock) {
    this.ground = ground;
    this.clock = clock;
  }

  /// All patches of a draft of which `proposal` comes behind `before`, which is not looked at
  /// again.
  public Uni<Decision<Fitting>> check(
      SqlConnection connection, UUID postId, List<Patch> before, DraftProposal proposal) {
    return Decisions.whenAccepted(
        proposal.checkBehind(before, clock.instant()),
        all ->
            ground
                .of(connection, postId, Patch.extent(all))
                .map(now -> fitting(now, all, before.size())));
  }

  private static Decision<Fitting> fitting(Ground now, List<Patch> all, int first) {
    List<Violation> violations = new Drafting(now, all).violations(first);
    return violations.isEmpty()
        ? Decision.accept(new Fitting(now.version(), all))
        : Decision.refuse(new Refusal.Invalid(violations));
  }
}
