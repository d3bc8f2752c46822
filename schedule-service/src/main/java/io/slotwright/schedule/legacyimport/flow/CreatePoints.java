package io.slotwright.schedule.legacyimport.flow;

import io.slotwright.common.event.Event;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.schedule.hours.Template;
import io.slotwright.schedule.hours.flow.Templates;
import io.slotwright.schedule.post.Post;
import io.slotwright.schedule.post.flow.Posts;
import io.slotwright.schedule.servicepoint.ServicePoint;
import io.slotwright.schedule.servicepoint.flow.ServicePoints;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.version.Change;
import io.slotwright.schedule.version.flow.HoursVersions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Creates service points with posts and templates, many at once: a statement for each kind, not
/// for each row. Their days are left to the horizon.
@ApplicationScoped
class CreatePoints {

  private final ServicePoints points;
  private final Posts posts;
  private final HoursVersions versions;
  private final Templates templates;
  private final Outbox outbox;
  private final IdSource ids;
  private final InstantSource clock;

  CreatePoints(
      ServicePoints points,
      Posts posts,
      HoursVersions versions,
      Templates templates,
      Outbox outbox,
      IdSource ids,
      InstantSource clock) {
    this.points = points;
    this.posts = posts;
    this.versions = versions;
    this.templates = templates;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  private record Furnished(ServicePoint point, List<Post> posts, WeeklyHours hours) {

    private Stream<Event> events(Instant now) {
      return Stream.concat(
          Stream.of(point.changedAt(now)), posts.stream().map(post -> post.changedAt(now)));
    }

    private Stream<Template> templates(Map<UUID, Long> versions) {
      return posts.stream()
          .map(Post::id)
          .map(id -> new Template(id, versions.getOrDefault(id, 0L), hours));
    }
  }

  Uni<Void> create(SqlConnection connection, List<NewPoint> wanted) {
    if (wanted.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Instant now = clock.instant();
    List<Furnished> made = wanted.stream().map(this::furnish).toList();
    return points
        .addAll(connection, made.stream().map(Furnished::point).toList())
        .chain(() -> posts.addAll(connection, posts(made).toList()))
        .chain(() -> putHours(connection, made, now))
        .chain(() -> outbox.append(connection, events(made, now)));
  }

  private Uni<Void> putHours(SqlConnection connection, List<Furnished> made, Instant now) {
    return versions
        .next(connection, posts(made).map(Post::id).toList(), Change.TEMPLATE)
        .map(first -> made.stream().flatMap(point -> point.templates(first)).toList())
        .chain(all -> templates.addAll(connection, all, now));
  }

  private Furnished furnish(NewPoint wanted) {
    return new Furnished(
        wanted.point(),
        wanted.legacy().posts().stream()
            .map(details -> Post.added(ids.next(), wanted.location(), details))
            .toList(),
        wanted.legacy().hours());
  }

  private static List<Event> events(List<Furnished> made, Instant now) {
    return made.stream().flatMap(point -> point.events(now)).toList();
  }

  private static Stream<Post> posts(List<Furnished> made) {
    return made.stream().map(Furnished::posts).flatMap(List::stream);
  }
}
