package io.slotwright.common.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Every kind of error in a part of an input, for all services: the `code` of a [Violation].
/// Clients and stored rows depend on these words: a code must not change its meaning, and removing
/// one requires a migration of the rows that contain it.
public enum ViolationCode {

  // Any field.

  /// Required, but absent, null or empty.
  REQUIRED,
  /// Only white space.
  BLANK,
  /// Malformed, where no other code is more precise.
  MALFORMED,
  /// Not a date such as `2026-11-23`.
  MALFORMED_DATE,
  /// Not an instant such as `2026-11-23T07:15:00Z`.
  MALFORMED_TIME,
  /// Not a UUID.
  MALFORMED_ID,
  /// Not an e-mail address that a mail can be sent to.
  MALFORMED_EMAIL,
  /// Not a telephone number that can be rung.
  MALFORMED_PHONE,
  /// Not a `next_cursor` of an earlier page.
  MALFORMED_CURSOR,
  /// A number, a date or an instant outside its bounds.
  OUT_OF_RANGE,
  /// The `limit` of a page outside its bounds.
  LIMIT_OUT_OF_RANGE,
  /// A span that ends before it begins.
  TO_BEFORE_FROM,
  /// A span of more days than one request may ask for.
  RANGE_TOO_LONG,
  /// A text with too many characters.
  TOO_LONG,
  /// A text with too few characters.
  TOO_SHORT,
  /// A list with too many elements.
  TOO_MANY,
  /// A control character in text that must not have one.
  CONTROL_CHARACTER,
  /// A field that the request does not have.
  UNKNOWN_FIELD,
  /// Not a status of the listed resources.
  UNKNOWN_STATUS,
  /// Not a kind of the listed resources.
  UNKNOWN_KIND,
  /// Not the name of an IANA zone.
  UNKNOWN_TIMEZONE,
  /// Does not match the published JSON Schema of the document.
  SCHEMA,

  /// Listed before.
  REPEATED,

  // References to other things.

  UNKNOWN_POST,
  UNKNOWN_RESERVATION,
  UNKNOWN_SERVICE,
  UNKNOWN_SERVICE_POINT,
  UNKNOWN_VERSION,

  // Hours, posts and drafts.

  BLOCK_TOO_LONG,
  BLOCKED_FOR_SERVICE_POINT,
  DRAFT_TOO_LONG,
  NOT_WALL_CLOCK_TIME,
  NOT_WHOLE_MINUTES,
  /// The period has ended.
  OVER,
  PATCH_TOO_LONG,
  /// Quiet hours that end when they begin.
  QUIET_HOURS_EMPTY,
  SLOT_DURATION_OUT_OF_RANGE,
  START_NOT_BEFORE_END,
  TOO_MANY_PATCHES,
  TOO_MANY_WINDOWS,
  WINDOWS_OVERLAP,

  // The text of OpenStreetMap's opening_hours.

  OPENING_HOURS_MALFORMED,
  UNSUPPORTED_COMMENT,
  UNSUPPORTED_DATE,
  UNSUPPORTED_FALLBACK,
  UNSUPPORTED_HOLIDAY_OFFSET,
  UNSUPPORTED_OPEN_END,
  UNSUPPORTED_POINT_IN_TIME,
  UNSUPPORTED_PUBLIC_HOLIDAY_HOURS,
  UNSUPPORTED_REPETITION,
  UNSUPPORTED_SCHOOL_HOLIDAY,
  UNSUPPORTED_UNKNOWN,
  UNSUPPORTED_VARIABLE_TIME,
  UNSUPPORTED_WEEK,
  UNSUPPORTED_WEEKDAY_OF_MONTH,
  UNSUPPORTED_YEAR,

  // Files.

  DIFFERS_FROM_IMPORTED,
  DUPLICATE_EXTERNAL_ID,
  MALFORMED_HOURS,
  NO_EVENTS,
  NOT_A_CALENDAR,
  NOT_A_POINT,
  REMOVED_MEANWHILE,
  TOO_MANY_CLOSURES,
  TOO_MANY_EVENTS,
  /// More work than one request may cause.
  TOO_MUCH_WORK,

  // Feature flags.

  DIFFERENT_TYPES,
  DUPLICATE_VARIANT,
  PERCENTAGES_NOT_100,
  UNKNOWN_VARIANT,

  // Searches and bookings.

  CODE_OR_TOKEN,
  DAYS_OUT_OF_RANGE,
  DURATION_OUT_OF_RANGE,
  EMPTY_BASKET,
  POST_OF_ANOTHER_POINT,
  RESERVATION_OR_TIME,
  SERVICE_INACTIVE,
  SERVICES_OF_ANOTHER_POINT,
  SERVICES_OF_DIFFERENT_POINTS,
  TOO_MANY_SERVICES,
  UNKNOWN_RULE,
  UNKNOWN_WHEN;

  /// The code in responses, such as `start-not-before-end`.
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The code whose [#word] is `word`.
  ///
  /// @throws IllegalArgumentException when there is none
  public static ViolationCode of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
