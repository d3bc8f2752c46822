package io.slotwright.schedule.availability.flow;

import io.slotwright.schedule.availability.Availability;
import io.slotwright.schedule.decision.Decision;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.decision.flow.Decisions;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.version.AvailabilityVersion;
import io.slotwright.schedule.version.flow.AvailabilityVersions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Shows operators the history of a post.
@ApplicationScoped
public class ReadVersions {

  private final Pool pool;
  private final Posts posts;
  private final AvailabilityVersions versions;
  private final Availabilities availabilities;

  ReadVersions(
      Pool pool, Posts posts, AvailabilityVersions versions, Availabilities availabilities) {
    this.pool = pool;
    this.posts = posts;
    this.versions = versions;
    this.availabilities = availabilities;
  }

  /// As [AvailabilityVersions#list].
  public Uni<Decision<List<AvailabilityVersion>>> list(Target post, long before, int limit) {
    return Decisions.whenFound(
        posts.findOwn(post),
        "post",
        found -> versions.list(found.id(), before, limit).map(Decision::accept));
  }

  /// The availability of a post as it was at `version`.
  public Uni<Decision<Availability>> at(Target post, long version) {
    return Decisions.whenFound(
        posts.findOwn(post),
        "post",
        found ->
            Decisions.whenFound(
                availabilities.at(pool, found.id(), version), "version", Decisions::accept));
  }
}
