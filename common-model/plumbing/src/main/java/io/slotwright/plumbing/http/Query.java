package io.slotwright.plumbing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.DateSpan;
import io.slotwright.common.time.IanaZones;
import io.slotwright.common.time.SupportedDates;
import io.slotwright.plumbing.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Parses the parameters of one request and collects all violations.
///
/// Each reader takes a parameter's name and text; null and the empty text are an absent parameter.
/// After all readers, [#check] refuses the request with all violations at once; if it passes, the
/// fields have their values.
public final class Query {

  private static final int ITEMS_BY_DEFAULT = 50;
  private static final int MOST_ITEMS = 200;

  private final List<Violation> violations = new ArrayList<>();

  /// A parsed parameter.
  public final class Field<T> {

    private final String name;
    private final @Nullable T value;
    private final boolean wrong;

    private Field(String name, @Nullable T value, boolean wrong) {
      this.name = name;
      this.value = value;
      this.wrong = wrong;
    }

    /// This field, or the violation `required` when it is absent.
    public Field<T> required() {
      return value == null && !wrong
          ? wrong(name, ViolationCode.REQUIRED, name + " is required.")
          : this;
    }

    /// The value; only of a field that is present, and after [Query#check].
    public T get() {
      if (value == null) {
        throw new IllegalStateException(name + " has no value");
      }
      return value;
    }

    /// The value, or null of an absent field; only after [Query#check].
    public @Nullable T orNull() {
      return value;
    }

    /// The value, or `other` of an absent field; only after [Query#check].
    public T or(T other) {
      return value == null ? other : value;
    }
  }

  /// Refuses the request if any parameter was invalid.
  ///
  /// @throws Problem 422 with all violations
  public void check() {
    if (!violations.isEmpty()) {
      throw Problem.validation(violations);
    }
  }

  /// A date of [SupportedDates], such as `2026-11-23`. Violations: `malformed-date`,
  /// `out-of-range`.
  public Field<LocalDate> date(String name, @Nullable String text) {
    Field<LocalDate> date =
        field(
            name,
            text,
            LocalDate::parse,
            ViolationCode.MALFORMED_DATE,
            "a date such as 2026-11-23");
    return date.value == null || SupportedDates.contain(date.value) ? date : outOfYears(name);
  }

  /// An instant with its offset (RFC 3339), within [SupportedDates]. Violations: `malformed-time`,
  /// `out-of-range`.
  public Field<Instant> instant(String name, @Nullable String text) {
    Field<Instant> instant =
        field(
            name,
            text,
            value -> OffsetDateTime.parse(value).toInstant(),
            ViolationCode.MALFORMED_TIME,
            "a time such as 2026-11-23T07:15:00Z");
    return instant.value == null || SupportedDates.contain(instant.value)
        ? instant
        : outOfYears(name);
  }

  /// The span of two dates, both inclusive; absent unless both are present. Violations:
  /// `to-before-from`, `range-too-long`.
  ///
  /// @param mostDays the maximum number of days
  public Field<DateSpan> span(Field<LocalDate> from, Field<LocalDate> to, long mostDays) {
    return from.value == null || to.value == null
        ? new Field<>(to.name, null, from.wrong || to.wrong)
        : span(from.value, to.value, from.name, to.name, mostDays);
  }

  /// The span of `from` and `to`, both inclusive, of any length; an absent date is no bound.
  /// Violations as of [#date], `to-before-from`.
  public Field<DateSpan> openSpan(@Nullable String from, @Nullable String to) {
    Field<LocalDate> first = date("from", from);
    Field<LocalDate> last = date("to", to);
    return first.wrong || last.wrong
        ? new Field<>("to", null, true)
        : span(
            first.or(SupportedDates.ALL.first()),
            last.or(SupportedDates.ALL.last()),
            "from",
            "to",
            Long.MAX_VALUE);
  }

  /// The span of two dates, one of which is a default. Violations as for two parameters.
  ///
  /// @throws Problem 422 at once
  public static DateSpan span(LocalDate from, LocalDate to, long mostDays) {
    Query query = new Query();
    Field<DateSpan> span = query.span(from, to, "from", "to", mostDays);
    query.check();
    return span.get();
  }

  private Field<DateSpan> span(
      LocalDate from, LocalDate to, String fromName, String toName, long mostDays) {
    if (to.isBefore(from)) {
      return wrong(
          toName, ViolationCode.TO_BEFORE_FROM, toName + " is not before " + fromName + ".");
    }
    DateSpan span = new DateSpan(from, to);
    return span.days() > mostDays
        ? wrong(
            toName, ViolationCode.RANGE_TOO_LONG, "Ask for at most " + mostDays + " days at once.")
        : new Field<>(toName, span, false);
  }

  /// A UUID. Violation: `malformed-id`.
  public Field<UUID> id(String name, @Nullable String text) {
    return field(name, text, Query::uuid, ViolationCode.MALFORMED_ID, "a UUID");
  }

  /// The UUIDs of a parameter, separated by commas, repeated, or both; an empty list when it is
  /// absent. Violations: `malformed-id` at the index of each malformed one, `tooMany`.
  public Field<List<UUID>> ids(String name, List<String> texts, int most, ViolationCode tooMany) {
    List<String> parts =
        texts.stream()
            .flatMap(text -> Arrays.stream(text.split(",", most + 2)))
            .map(String::strip)
            .limit(most + 1L)
            .toList();
    if (parts.size() > most) {
      return wrong(name, tooMany, name + " has at most " + most + " ids.");
    }
    List<UUID> ids = new ArrayList<>();
    boolean wrong = false;
    for (int index = 0; index < parts.size(); index++) {
      Field<UUID> id = id(name + "/" + index, parts.get(index)).required();
      wrong |= id.value == null;
      if (id.value != null) {
        ids.add(id.value);
      }
    }
    return new Field<>(name, ids, wrong);
  }

  /// `true` or `false`; nothing else is accepted. Violation: `malformed`.
  public Field<Boolean> flag(String name, @Nullable String text) {
    return field(name, text, Query::flag, ViolationCode.MALFORMED, "true or false");
  }

  /// A whole number from `least` to `most`. Violation: `code`, whether malformed or out of range.
  public Field<Integer> number(
      String name, @Nullable String text, int least, int most, ViolationCode code) {
    return field(
        name,
        text,
        value -> within(Integer.parseInt(value), least, most),
        code,
        "a number from " + least + " to " + most);
  }

  /// The maximum number of items on a page: 1 to 200, 50 when absent. Violation:
  /// `limit-out-of-range`.
  public Field<Integer> limit(@Nullable String text) {
    return limit(text, ITEMS_BY_DEFAULT, MOST_ITEMS);
  }

  /// The maximum number of items on a page. Violation: `limit-out-of-range`.
  public Field<Integer> limit(@Nullable String text, int byDefault, int most) {
    Field<Integer> limit = number("limit", text, 1, most, ViolationCode.LIMIT_OUT_OF_RANGE);
    return limit.value == null && !limit.wrong ? new Field<>("limit", byDefault, false) : limit;
  }

  /// The position in a `next_cursor` of an earlier page. Violation: `malformed-cursor`.
  ///
  /// @param parse reverses the text given to [Cursors#encode]; throws an unchecked exception on
  /// anything else
  public <T> Field<T> cursor(@Nullable String text, Function<String, T> parse) {
    return field(
        "cursor",
        text,
        value -> parse.apply(new String(Base64.getUrlDecoder().decode(value), UTF_8)),
        ViolationCode.MALFORMED_CURSOR,
        "the next_cursor of an earlier page");
  }

  /// An IANA zone. An unescaped plus arrives as a space, which no zone name contains. Violation:
  /// `unknown-timezone`.
  public Field<ZoneId> zone(String name, @Nullable String text) {
    return field(
        name,
        text,
        value -> IanaZones.named(value.replace(' ', '+')).orElseThrow(),
        ViolationCode.UNKNOWN_TIMEZONE,
        "an IANA zone such as Europe/Kyiv");
  }

  /// The words of an enum, for [#word].
  public static <T> Map<String, T> words(T[] values, Function<T, String> wireName) {
    Map<String, T> words = new LinkedHashMap<>();
    for (T value : values) {
      words.put(wireName.apply(value), value);
    }
    return Collections.unmodifiableMap(words);
  }

  /// One of a set of words. Violation: `code`.
  ///
  /// @param words the value of each word, in the order in which a message lists them
  public <T> Field<T> word(
      String name, @Nullable String text, Map<String, T> words, ViolationCode code) {
    return field(
        name,
        text,
        value -> within(words, value),
        code,
        "one of " + String.join(", ", words.keySet()));
  }

  /// Several of a set of words, separated by commas, repeated, or both. Violation: `code`.
  public <T> Field<List<T>> words(
      String name, List<String> texts, Map<String, T> words, ViolationCode code) {
    String joined = String.join(",", texts);
    return field(
        name,
        joined,
        all ->
            Arrays.stream(all.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> within(words, word))
                .toList(),
        code,
        "one or more of " + String.join(", ", words.keySet()));
  }

  /// A parameter of any other type.
  ///
  /// @param parse throws an unchecked exception on invalid text
  /// @param what describes the parameter in the message, such as `a UUID`
  public <T> Field<T> field(
      String name,
      @Nullable String text,
      Function<String, T> parse,
      ViolationCode code,
      String what) {
    if (text == null || text.isEmpty()) {
      return new Field<>(name, null, false);
    }
    try {
      return new Field<>(name, parse.apply(text), false);
    } catch (RuntimeException notOfThisForm) {
      return wrong(name, code, name + " is " + what + ".");
    }
  }

  private <T> Field<T> outOfYears(String name) {
    return wrong(name, ViolationCode.OUT_OF_RANGE, name + " is between the years 1970 and 2199.");
  }

  private <T> Field<T> wrong(String name, ViolationCode code, String message) {
    violations.add(new Violation("/" + name, code, message));
    return new Field<>(name, null, true);
  }

  /// `UUID.fromString` also accepts shorter groups.
  private static UUID uuid(String text) {
    UUID id = UUID.fromString(text);
    if (!id.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException(text);
    }
    return id;
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static int within(int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(String.valueOf(number));
    }
    return number;
  }

  private static <T> T within(Map<String, T> words, String word) {
    T meant = words.get(word);
    if (meant == null) {
      throw new IllegalArgumentException(word);
    }
    return meant;
  }
}
