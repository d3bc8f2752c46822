package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.flow.BoardChoice;
import io.slotwright.calendar.week.flow.WeekChoice;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a client asks for.
final class WeekQuery {

  private static final Pattern DAYS = Pattern.compile("[0-6](,[0-6])*");

  private WeekQuery() {}

  /// A valid request for the week of one post.
  ///
  /// @param known the version that the client knows
  record OfPost(UUID postId, WeekChoice week, Map<UUID, Long> known) {}

  /// A valid request for several posts.
  ///
  /// @param known the versions that the client knows
  record OfPoint(BoardChoice board, Map<UUID, Long> known) {}

  /// @throws Problem 422 with all violations
  static OfPost ofPost(@Nullable String postId, WeekParameters parameters, @Nullable String since) {
    Query query = new Query();
    Field<UUID> id = query.id("post_id", postId).required();
    WeekFields week = WeekFields.read(query, parameters);
    Field<Long> version =
        query.field(
            "since", since, WeekQuery::version, ViolationCode.MALFORMED, "the version of a week");
    query.check();
    Long known = version.orNull();
    return new OfPost(id.get(), week.choice(), known == null ? Map.of() : Map.of(id.get(), known));
  }

  /// @throws Problem 422 with all violations
  static OfPoint weeks(UUID servicePointId, WeekParameters parameters, @Nullable String since) {
    Query query = new Query();
    WeekFields week = WeekFields.read(query, parameters);
    Field<Map<UUID, Long>> known = versions(query, since);
    query.check();
    return new OfPoint(new BoardChoice.Weeks(servicePointId, week.choice()), known.or(Map.of()));
  }

  /// @throws Problem 422 with all violations
  static OfPoint day(
      UUID servicePointId,
      @Nullable String date,
      @Nullable String timezone,
      List<String> posts,
      @Nullable String since) {
    Query query = new Query();
    Field<LocalDate> day = query.date("date", date);
    Field<ZoneId> zone = query.zone("timezone", timezone);
    Field<List<UUID>> ids =
        query.ids("posts", posts, BoardChoice.MOST_POSTS, ViolationCode.TOO_MANY);
    Field<Map<UUID, Long>> known = versions(query, since);
    query.check();
    WeekChoice choice = new WeekChoice(day.orNull(), zone.orNull(), WeekChoice.ALL_DAYS);
    return new OfPoint(
        new BoardChoice.Day(servicePointId, choice, ids.or(List.of())), known.or(Map.of()));
  }

  private record WeekFields(
      Field<LocalDate> date, Field<ZoneId> zone, Field<NavigableSet<Integer>> days) {

    static WeekFields read(Query query, WeekParameters parameters) {
      return new WeekFields(
          query.date("week_start", parameters.weekStart),
          query.zone("timezone", parameters.timezone),
          query.field(
              "days",
              parameters.days,
              WeekQuery::days,
              ViolationCode.DAYS_OUT_OF_RANGE,
              "numbers from 0 to 6, such as 0,1,2"));
    }

    WeekChoice choice() {
      return new WeekChoice(date.orNull(), zone.orNull(), days.or(WeekChoice.ALL_DAYS));
    }
  }

  private static NavigableSet<Integer> days(String text) {
    if (!DAYS.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    NavigableSet<Integer> days = new TreeSet<>();
    text.chars().filter(Character::isDigit).map(digit -> digit - '0').forEach(days::add);
    return days;
  }

  private static Field<Map<UUID, Long>> versions(Query query, @Nullable String since) {
    return query.field(
        "since",
        since,
        WeekQuery::versions,
        ViolationCode.MALFORMED,
        "pairs of a post's id and its version, such as 0190a000-…-0000000000a1:12, at most "
            + BoardChoice.MOST_POSTS);
  }

  private static Map<UUID, Long> versions(String text) {
    String[] pairs = text.split(",", BoardChoice.MOST_POSTS + 1);
    if (pairs.length > BoardChoice.MOST_POSTS) {
      throw new IllegalArgumentException(pairs.length + " pairs");
    }
    Map<UUID, Long> versions = new HashMap<>();
    Arrays.stream(pairs)
        .map(pair -> pair.split(":", 2))
        .forEach(pair -> versions.put(UUID.fromString(pair[0]), version(pair[1])));
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
