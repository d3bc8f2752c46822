package io.slotwright.booking.search.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.booking.search.BookableDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The days of a span on which an appointment can start.
///
/// @param timezone the zone of the point, in which the dates are
/// @param days ascending; dates without an opening are left out
/// @param unknownCarType the car type that was asked for, if no service names it: the days are
/// those
/// for their default durations; absent when it is known
/// @param nextStartsAt the first opening after the span; null when there is none
@Schema(
    examples =
        """
        {"timezone": "Europe/Kyiv",
         "days": [
           {"date": "2026-11-23", "first_starts_at": "2026-11-23T07:00:00Z"},
           {"date": "2026-11-25", "first_starts_at": "2026-11-25T12:30:00Z"}],
         "next_starts_at": "2026-12-01T07:00:00Z"}
        """)
record BookableDaysResponse(
    String timezone,
    List<BookableDay> days,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unknownCarType,
    @Schema(nullable = true) @Nullable Instant nextStartsAt) {

  /// A date with at least one opening.
  ///
  /// @param firstStartsAt the first opening of the date, at any of the posts
  record BookableDay(LocalDate date, Instant firstStartsAt) {

    static BookableDay of(BookableDays.Day day) {
      return new BookableDay(day.date(), day.firstStartsAt());
    }
  }

  static BookableDaysResponse of(BookableDays found, @Nullable String unknownCarType) {
    return new BookableDaysResponse(
        found.timezone().getId(),
        found.days().stream().map(BookableDay::of).toList(),
        unknownCarType,
        found.nextStartsAt());
  }
}
