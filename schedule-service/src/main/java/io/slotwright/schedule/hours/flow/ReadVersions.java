package io.slotwright.schedule.hours.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.hours.PostHours;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.version.HoursVersion;
import io.slotwright.schedule.version.flow.HoursVersions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Shows operators the history of a post.
@ApplicationScoped
public class ReadVersions {

  private final Pool pool;
  private final Posts posts;
  private final HoursVersions versions;
  private final HoursHistory history;

  ReadVersions(Pool pool, Posts posts, HoursVersions versions, HoursHistory history) {
    this.pool = pool;
    this.posts = posts;
    this.versions = versions;
    this.history = history;
  }

  /// Like [HoursVersions#list].
  public Uni<Decision<List<HoursVersion>>> list(Target post, long before, int limit) {
    return Decisions.whenFound(
        posts.findOwn(post),
        "post",
        found -> versions.list(found.id(), before, limit).map(Decision::accept));
  }

  /// The hours of a post as they were at `version`.
  public Uni<Decision<PostHours>> at(Target post, long version) {
    return Decisions.whenFound(
        posts.findOwn(post),
        "post",
        found ->
            Decisions.whenFound(
                history.at(pool, found.id(), version), "version", Decisions::accept));
  }
}
