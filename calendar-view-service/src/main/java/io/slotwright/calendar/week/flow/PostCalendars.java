package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Week;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The calendars of all posts in the read model, as of a given instant, by which some holds may
/// have expired.
public interface PostCalendars {

  /// A post and the revision of its calendar.
  record Current(Post post, Revision revision) {}

  /// Post, revision and cells of the same moment: the cells always belong to the revision. Empty
  /// for an unknown or deleted post.
  ///
  /// @param audience whose own drafts the cells show
  Uni<Optional<PostWeek>> draw(UUID postId, Week week, Audience audience, Instant now);
}
