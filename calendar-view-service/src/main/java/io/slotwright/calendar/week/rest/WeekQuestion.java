package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.Week;
import io.slotwright.calendar.week.flow.PostCalendars.Current;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A valid request for a week.
///
/// @param date any date of the week; null for the current week
/// @param zone null for the post's own
/// @param days 0 for Monday to 6 for Sunday
record WeekQuestion(@Nullable LocalDate date, @Nullable ZoneId zone, NavigableSet<Integer> days) {

  private static final NavigableSet<Integer> ALL_DAYS =
      new TreeSet<>(IntStream.range(0, Week.DAYS).boxed().toList());
  private static final Pattern DAYS = Pattern.compile("[0-6](,[0-6])*");

  /// A request for the week of one post.
  record OfPost(UUID postId, WeekQuestion week) {}

  /// @throws Problem 422 with all violations
  static WeekQuestion read(WeekParameters parameters) {
    Query query = new Query();
    Unchecked week = Unchecked.read(query, parameters);
    query.check();
    return week.question();
  }

  /// @throws Problem 422 with all violations
  static OfPost read(@Nullable String postId, WeekParameters parameters) {
    Query query = new Query();
    Field<UUID> id = query.id("post_id", postId).required();
    Unchecked week = Unchecked.read(query, parameters);
    query.check();
    return new OfPost(id.get(), week.question());
  }

  private record Unchecked(
      Field<LocalDate> date, Field<ZoneId> zone, Field<NavigableSet<Integer>> days) {

    static Unchecked read(Query query, WeekParameters parameters) {
      return new Unchecked(
          query.date("week_start", parameters.weekStart),
          query.zone("timezone", parameters.timezone),
          query.field(
              "days",
              parameters.days,
              WeekQuestion::days,
              ViolationCode.DAYS_OUT_OF_RANGE,
              "numbers from 0 to 6, such as 0,1,2"));
    }

    WeekQuestion question() {
      return new WeekQuestion(date.orNull(), zone.orNull(), days.or(ALL_DAYS));
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

  /// The request for one post.
  ///
  /// @param now the instant that determines the current week
  AskedWeek of(Current current, Instant now) {
    ZoneId in = zone == null ? current.post().timezone() : zone;
    Week week = date == null ? Week.containing(now, in) : Week.containing(date, in);
    return new AskedWeek(current.post().id(), week, current.revision(), days);
  }
}
