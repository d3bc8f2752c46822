package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Week;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The calendars of all posts that this service has heard of, as they are at a given instant: by
/// then some holds have lapsed.
public interface PostCalendars {

  /// A post and what its calendar looks like.
  record Current(Post post, Revision revision) {}

  /// Empty for a post that nobody has told of, or that is deleted.
  Uni<Optional<Current>> find(UUID postId, Instant now);

  /// The posts of a service point by number; empty for a service point that nobody has told of.
  Uni<Optional<List<Current>>> findAll(UUID servicePointId, Instant now);

  /// The revision of each of `postIds` that exists.
  Uni<Map<UUID, Revision>> revisions(Collection<UUID> postIds, Instant now);

  /// Post, revision and cells as of one moment: never the cells of one revision under the name of
  /// another.
  Uni<Optional<PostWeek>> draw(UUID postId, Week week, Instant now);
}
