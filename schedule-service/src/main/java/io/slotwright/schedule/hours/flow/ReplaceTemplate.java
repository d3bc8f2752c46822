package io.slotwright.schedule.hours.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.transaction.Transactions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.hours.Template;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.flow.ChangeHours;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/// Replaces the weekly hours of a post and regenerates its slots in the same transaction.
@ApplicationScoped
public class ReplaceTemplate {

  private final Transactions transactions;
  private final Posts posts;
  private final Templates templates;
  private final ChangeHours changeHours;
  private final InstantSource clock;

  ReplaceTemplate(
      Transactions transactions,
      Posts posts,
      Templates templates,
      ChangeHours changeHours,
      InstantSource clock) {
    this.transactions = transactions;
    this.posts = posts;
    this.templates = templates;
    this.changeHours = changeHours;
    this.clock = clock;
  }

  /// Puts `hours` in force as a new version, unless they are already.
  ///
  /// @param target the post; what the caller has seen is the template's version
  public Uni<Decision<Template>> replace(Target target, WeeklyHours hours) {
    return transactions.run(
        connection ->
            Decisions.whenFound(
                posts.lockOwn(connection, target),
                "post",
                post -> replace(connection, target, hours)));
  }

  private Uni<Decision<Template>> replace(
      SqlConnection connection, Target target, WeeklyHours hours) {
    return templates
        .current(connection, target.id())
        .map(current -> target.ifSeen(current, current.version()))
        .chain(
            seen -> Decisions.whenAccepted(seen, current -> replace(connection, current, hours)));
  }

  private Uni<Decision<Template>> replace(
      SqlConnection connection, Template current, WeeklyHours hours) {
    return current.says(hours)
        ? Decisions.accept(current)
        : put(connection, current.postId(), hours).map(Decision::accept);
  }

  private Uni<Template> put(SqlConnection connection, UUID postId, WeeklyHours hours) {
    return changeHours
        .everyDay(
            connection,
            postId,
            Change.TEMPLATE,
            version ->
                templates.add(connection, new Template(postId, version, hours), clock.instant()))
        .map(version -> new Template(postId, version, hours));
  }
}
