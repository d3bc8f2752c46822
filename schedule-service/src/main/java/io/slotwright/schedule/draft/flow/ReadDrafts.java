package io.slotwright.schedule.draft.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.draft.Draft;
import io.slotwright.schedule.post.flow.Posts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows operators their drafts.
@ApplicationScoped
public class ReadDrafts {

  private final Pool pool;
  private final Posts posts;
  private final Drafts drafts;

  ReadDrafts(Pool pool, Posts posts, Drafts drafts) {
    this.pool = pool;
    this.posts = posts;
    this.drafts = drafts;
  }

  public Uni<Decision<Draft>> find(Target draft) {
    return Decisions.whenFound(drafts.find(pool, draft), "draft", Decisions::accept);
  }

  /// Like [Drafts#list].
  public Uni<Decision<List<Draft>>> list(Target post, @Nullable UUID after, int limit) {
    return Decisions.whenFound(
        posts.findOwn(post),
        "post",
        found -> drafts.list(found.id(), after, limit).map(Decision::accept));
  }
}
