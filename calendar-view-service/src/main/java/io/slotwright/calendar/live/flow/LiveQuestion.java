package io.slotwright.calendar.live.flow;

import io.slotwright.calendar.live.Asked;
import io.slotwright.calendar.live.Since;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what a client asks to watch, the same over every protocol.
public final class LiveQuestion {

  private static final int MOST_POSTS = 100;
  private static final int LONGEST_EPOCH = 64;

  private LiveQuestion() {}

  /// The parameters of one post: `week_start`, `timezone`, `since`, `epoch`.
  ///
  /// @param text the value of a parameter; null when it is absent
  /// @throws Problem 422 with all violations
  public static Visit ofPost(UUID postId, Function<String, @Nullable String> text) {
    Query query = new Query();
    Field<LocalDate> date = query.date("week_start", text.apply("week_start"));
    Field<ZoneId> zone = query.zone("timezone", text.apply("timezone"));
    Field<String> epoch = epoch(query, text.apply("epoch"));
    Field<Long> since =
        query.field(
            "since",
            text.apply("since"),
            LiveQuestion::version,
            ViolationCode.MALFORMED,
            "a version");
    query.check();
    Map<UUID, Since> seen = new LinkedHashMap<>();
    Long version = since.orNull();
    if (version != null) {
      seen.put(postId, new Since(Optional.ofNullable(epoch.orNull()), version));
    }
    return new Visit(
        Optional.empty(),
        List.of(postId),
        new Asked(Optional.ofNullable(date.orNull()), Optional.ofNullable(zone.orNull()), false),
        seen);
  }

  /// The parameters of a service point: `date` for one day, else `week_start`; `timezone`, `posts`,
  /// `since` as `post_id:version` pairs, `epoch`.
  ///
  /// @param text the value of a parameter; null when it is absent
  /// @throws Problem 422 with all violations
  public static Visit ofServicePoint(UUID id, Function<String, @Nullable String> text) {
    Query query = new Query();
    Field<LocalDate> day = query.date("date", text.apply("date"));
    Field<LocalDate> week = query.date("week_start", text.apply("week_start"));
    Field<ZoneId> zone = query.zone("timezone", text.apply("timezone"));
    String posts = text.apply("posts");
    Field<List<UUID>> only =
        query.ids(
            "posts",
            posts == null || posts.isEmpty() ? List.of() : List.of(posts),
            MOST_POSTS,
            ViolationCode.TOO_MANY);
    Field<String> epoch = epoch(query, text.apply("epoch"));
    Field<Map<UUID, Long>> since =
        query.field(
            "since",
            text.apply("since"),
            LiveQuestion::versions,
            ViolationCode.MALFORMED,
            "pairs of a post's id and a version, such as "
                + "0190a000-0000-7000-8000-0000000000a1:12, separated by commas");
    query.check();
    Optional<String> of = Optional.ofNullable(epoch.orNull());
    Map<UUID, Since> seen = new LinkedHashMap<>();
    since.or(Map.of()).forEach((post, version) -> seen.put(post, new Since(of, version)));
    LocalDate date = day.orNull();
    return new Visit(
        Optional.of(id),
        only.get().stream().distinct().toList(),
        new Asked(
            Optional.ofNullable(date == null ? week.orNull() : date),
            Optional.ofNullable(zone.orNull()),
            date != null),
        seen);
  }

  private static Field<String> epoch(Query query, @Nullable String text) {
    return query.field(
        "epoch", text, LiveQuestion::epoch, ViolationCode.MALFORMED, "the epoch of a response");
  }

  private static String epoch(String text) {
    if (text.length() > LONGEST_EPOCH) {
      throw new IllegalArgumentException("too long");
    }
    return text;
  }

  private static Map<UUID, Long> versions(String text) {
    String[] pairs = text.split(",", -1);
    if (pairs.length > MOST_POSTS) {
      throw new IllegalArgumentException("too many");
    }
    Map<UUID, Long> versions = new LinkedHashMap<>();
    for (String pair : pairs) {
      int colon = pair.indexOf(':');
      versions.put(UUID.fromString(pair.substring(0, colon)), version(pair.substring(colon + 1)));
    }
    return versions;
  }

  private static long version(String text) {
    long version = Long.parseLong(text);
    if (version < 0) {
      throw new IllegalArgumentException(text);
    }
    return version;
  }
}
