package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Post;
import io.slotwright.plumbing.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides what the sender of a request may see of a post. A week is public, so nobody is refused:
/// operators of other organisations see what the public sees.
@ApplicationScoped
class Audiences {

  private final Caller caller;

  Audiences(Caller caller) {
    this.caller = caller;
  }

  Audience of(Post post) {
    @Nullable UUID organisation = post.organisationId();
    return organisation != null && caller.mayTouch(organisation)
        ? new Audience.Operator(caller.subject())
        : Audience.PUBLIC;
  }
}
