package io.slotwright.schedule.slot;

import io.slotwright.common.time.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Which days of a post are generated ahead, seen from a moment.
///
/// @param days how many, at least; a service point with a longer booking horizon gets as many as it
/// @param now the moment
public record Horizon(int days, Instant now) {

  /// The first date that any post may still change: today in the last zone of the world to have it.
  public LocalDate earliest() {
    return now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
  }

  /// The date from which horizons count: today in the first zone of the world to reach it. It is
  /// the same for all posts, so that one query finds those whose horizon has to be extended.
  public LocalDate base() {
    return now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
  }

  /// The last date that has to be generated for a post.
  public LocalDate lastOf(PlannedPost post) {
    return base().plusDays(Math.max(days, post.bookingHorizonDays()));
  }

  /// All dates of a post, from today in its zone, that are to be kept generated. Days that were
  /// generated once stay so, even when the horizon has become shorter since.
  public DateSpan of(PlannedPost post) {
    LocalDate last = lastOf(post);
    LocalDate known = post.announcedThrough();
    return new DateSpan(today(post), known.isAfter(last) ? known : last);
  }

  /// The dates of `touched` that have been generated and are not over.
  public Optional<DateSpan> alreadyGenerated(PlannedPost post, DateSpan touched) {
    return post.announcedThrough().isBefore(today(post))
        ? Optional.empty()
        : touched.within(new DateSpan(today(post), post.announcedThrough()));
  }

  private LocalDate today(PlannedPost post) {
    return LocalDate.ofInstant(now, post.plan().zone());
  }
}
