package io.slotwright.schedule.hours.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.hours.PostHours;
import io.slotwright.schedule.hours.Revised;
import io.slotwright.schedule.hours.Revision;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.flow.HoursVersions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Makes the hours of a post what they were at an earlier version, as a new version: so a
/// rollback can be rolled back.
@ApplicationScoped
public class RollBack {

  private final Transactions transactions;
  private final Posts posts;
  private final HoursVersions versions;
  private final HoursHistory history;
  private final PutInForce putInForce;

  RollBack(
      Transactions transactions,
      Posts posts,
      HoursVersions versions,
      HoursHistory history,
      PutInForce putInForce) {
    this.transactions = transactions;
    this.posts = posts;
    this.versions = versions;
    this.history = history;
    this.putInForce = putInForce;
  }

  /// Restores template, overrides and blocks exactly as they were; a block gets its old id back.
  ///
  /// @param target the post; what the caller has seen is the availability version
  /// @return refused with [Refusal.NotFound], or [Refusal.Invalid] `unknown-version`
  public Uni<Decision<Revised>> rollBack(Target target, long toVersion) {
    return transactions.run(
        connection ->
            Decisions.whenFound(
                posts.lockOwn(connection, target),
                "post",
                post ->
                    versions
                        .current(connection, post.id())
                        .map(current -> target.ifSeen(current, current))
                        .chain(seen -> restore(connection, post, seen, toVersion))));
  }

  private Uni<Decision<Revised>> restore(
      SqlConnection connection, Post post, Decision<Long> seen, long toVersion) {
    return Decisions.whenAccepted(seen, current -> restore(connection, post, current, toVersion));
  }

  private Uni<Decision<Revised>> restore(
      SqlConnection connection, Post post, long current, long toVersion) {
    return history
        .at(connection, post.id(), toVersion)
        .map(found -> known(found, toVersion))
        .chain(
            wanted ->
                Decisions.whenAccepted(wanted, then -> revise(connection, post, current, then)));
  }

  private Uni<Decision<Revised>> revise(
      SqlConnection connection, Post post, long current, PostHours wanted) {
    return history
        .at(connection, post.id(), current)
        .map(now -> Revision.between(now.orElseThrow(), wanted))
        .chain(revision -> putInForce.put(connection, post, current, revision, Change.ROLLBACK))
        .map(Decision::accept);
  }

  private static Decision<PostHours> known(Optional<PostHours> found, long version) {
    return found
        .map(Decision::accept)
        .orElseGet(
            () ->
                Decision.refuse(
                    new Refusal.Invalid(
                        List.of(
                            new Violation(
                                "/to_version",
                                ViolationCode.UNKNOWN_VERSION,
                                "This post never had version " + version + ".")))));
  }
}
