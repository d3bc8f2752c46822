package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.Week;
import io.slotwright.calendar.week.flow.PostCalendars.Current;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.time.IanaZones;
import io.slotwright.plumbing.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A valid question for a week.
///
/// @param date any date of it, null for the current week
/// @param zone null for the post's own
/// @param days 0 for Monday to 6 for Sunday
record WeekQuestion(@Nullable LocalDate date, @Nullable ZoneId zone, NavigableSet<Integer> days) {

  private static final NavigableSet<Integer> ALL_DAYS =
      new TreeSet<>(IntStream.range(0, Week.DAYS).boxed().toList());
  private static final Pattern DAYS = Pattern.compile("[0-6](,[0-6])*");

  /// All of a year's weeks are dates that RFC 3339 can write, in every zone.
  private static final int FIRST_YEAR = 1;

  private static final int LAST_YEAR = 9998;

  /// A question for the week of one post.
  record OfPost(UUID postId, WeekQuestion week) {}

  /// @throws Problem 422 with all that is wrong
  static WeekQuestion read(WeekParameters parameters) {
    Reading reading = new Reading();
    WeekQuestion question = reading.week(parameters);
    reading.refuseViolations();
    return question;
  }

  /// @throws Problem 422 with all that is wrong
  static OfPost read(@Nullable String postId, WeekParameters parameters) {
    Reading reading = new Reading();
    UUID id = reading.postId(postId);
    WeekQuestion question = reading.week(parameters);
    reading.refuseViolations();
    return new OfPost(id, question);
  }

  /// What is asked of one post.
  ///
  /// @param now the current week is the one it lies in
  AskedWeek of(Current current, Instant now) {
    ZoneId in = zone == null ? current.post().timezone() : zone;
    Week week = date == null ? Week.containing(now, in) : Week.containing(date, in);
    return new AskedWeek(current.post().id(), week, current.revision(), days);
  }

  /// Collects what is wrong while it reads, so that a client learns of everything at once.
  private static final class Reading {

    private static final UUID NOBODY = new UUID(0, 0);

    private final List<Violation> violations = new ArrayList<>();

    void refuseViolations() {
      if (!violations.isEmpty()) {
        throw Problem.validation(violations);
      }
    }

    UUID postId(@Nullable String text) {
      if (text == null || text.isEmpty()) {
        violations.add(new Violation("/post_id", "required", "The parameter post_id is required."));
        return NOBODY;
      }
      Optional<UUID> id = Post.parseId(text);
      if (id.isEmpty()) {
        violations.add(new Violation("/post_id", "not-a-uuid", "post_id is a UUID."));
      }
      return id.orElse(NOBODY);
    }

    WeekQuestion week(WeekParameters parameters) {
      return new WeekQuestion(
          date(parameters.weekStart), zone(parameters.timezone), days(parameters.days));
    }

    private @Nullable LocalDate date(@Nullable String text) {
      if (text == null || text.isEmpty()) {
        return null;
      }
      try {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
          return date;
        }
      } catch (DateTimeException notADate) {
        // The violation below says it.
      }
      violations.add(
          new Violation("/week_start", "not-a-date", "week_start is a date such as 2026-11-23."));
      return null;
    }

    /// A plus that a client did not escape arrives as a space, which no zone's name has.
    private @Nullable ZoneId zone(@Nullable String text) {
      if (text == null || text.isEmpty()) {
        return null;
      }
      Optional<ZoneId> found = IanaZones.named(text.replace(' ', '+'));
      if (found.isEmpty()) {
        violations.add(
            new Violation(
                "/timezone", "unknown-timezone", "timezone is an IANA zone such as Europe/Kyiv."));
      }
      return found.orElse(null);
    }

    private NavigableSet<Integer> days(@Nullable String text) {
      if (text == null || text.isEmpty()) {
        return ALL_DAYS;
      }
      NavigableSet<Integer> days = new TreeSet<>();
      if (DAYS.matcher(text).matches()) {
        text.chars().filter(Character::isDigit).map(digit -> digit - '0').forEach(days::add);
      } else {
        violations.add(
            new Violation(
                "/days", "days-out-of-range", "days are numbers from 0 to 6, such as 0,1,2."));
      }
      return days;
    }
  }
}
