package io.slotwright.plumbing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.DateSpan;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class QueryTest {

  private static final Map<String, DayOfWeek> WORDS =
      Query.words(DayOfWeek.values(), day -> day.name().toLowerCase(java.util.Locale.ROOT));

  private final Query query = new Query();

  @Test
  void whatIsRightHasItsValue() {
    Field<LocalDate> from = query.date("from", "2026-11-23");
    Field<LocalDate> to = query.date("to", "2026-11-29");
    Field<DateSpan> span = query.span(from, to, 7);
    Field<Instant> time = query.instant("time", "2026-11-23T09:15:00+02:00");
    Field<UUID> id = query.id("id", "0190A000-0000-7000-8000-0000000000a1");
    Field<Boolean> flag = query.flag("flag", "false");
    Field<ZoneId> zone = query.zone("timezone", "Etc/GMT 3");
    Field<Integer> limit = query.limit("200");
    Field<Long> cursor = query.cursor(Cursors.encode("17"), Long::valueOf);
    Field<List<DayOfWeek>> days =
        query.words("days", List.of("monday, friday", "sunday"), WORDS, ViolationCode.MALFORMED);

    query.check();

    assertThat(span.get())
        .isEqualTo(new DateSpan(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29)));
    assertThat(time.get()).isEqualTo("2026-11-23T07:15:00Z");
    assertThat(id.get()).hasToString("0190a000-0000-7000-8000-0000000000a1");
    assertThat(flag.get()).isFalse();
    assertThat(zone.get()).isEqualTo(ZoneId.of("Etc/GMT+3"));
    assertThat(limit.get()).isEqualTo(200);
    assertThat(cursor.get()).isEqualTo(17);
    assertThat(days.get()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void whatIsAbsentHasNoValueOrItsDefault(String text) {
    Field<LocalDate> date = query.date("date", text);
    Field<Integer> limit = query.limit(text);

    query.check();

    assertThat(date.orNull()).isNull();
    assertThat(date.or(LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
    assertThat(limit.get()).isEqualTo(50);
    assertThatIllegalStateException().isThrownBy(date::get);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    query.span(query.date("from", "soon").required(), query.date("to", null).required(), 7);
    query.id("post_id", "x");
    query.limit("0");
    query.ids("service_ids", List.of("a", "b"), 20, ViolationCode.TOO_MANY_SERVICES);

    assertThat(violations())
        .containsExactly(
            "/from malformed-date",
            "/to required",
            "/post_id malformed-id",
            "/limit limit-out-of-range",
            "/service_ids/0 malformed-id",
            "/service_ids/1 malformed-id");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-29, malformed-date",
    "2026-2-3, malformed-date",
    "23.11.2026, malformed-date",
    "1969-12-31, out-of-range",
    "2200-01-01, out-of-range",
    "+999999999-01-01, out-of-range"
  })
  void aDateIsOneOfTheCalendar(String text, String code) {
    query.date("from", text);

    assertThat(violations()).containsExactly("/from " + code);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:15:00, malformed-time",
    "2026-11-23, malformed-time",
    "1969-12-31T23:59:59.999Z, out-of-range",
    "2200-01-01T00:00:00Z, out-of-range"
  })
  void anInstantHasItsOffset(String text, String code) {
    query.instant("time", text);

    assertThat(violations()).containsExactly("/time " + code);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-24, 2026-11-23, to-before-from", "2026-11-23, 2026-11-30, range-too-long"})
  void aSpanIsOrderedAndShort(String from, String to, String code) {
    query.span(query.date("from", from), query.date("to", to), 7);

    assertThat(violations()).containsExactly("/to " + code);
  }

  @ParameterizedTest
  @CsvSource({"1-1-1-1-1", "0190a000-0000-7000-8000-0000000000a1x", "' '"})
  void anIdIsAWholeUuid(String text) {
    query.id("id", text);

    assertThat(violations()).containsExactly("/id malformed-id");
  }

  @ParameterizedTest
  @CsvSource({"yes", "TRUE", "1"})
  void aFlagIsNotGuessed(String text) {
    query.flag("active", text);

    assertThat(violations()).containsExactly("/active malformed");
  }

  @Test
  void moreIdsThanAllowedAreNotRead() {
    query.ids("service_ids", List.of("a,b,c"), 2, ViolationCode.TOO_MANY_SERVICES);

    assertThat(violations()).containsExactly("/service_ids too-many-services");
  }

  @ParameterizedTest
  @CsvSource({"x", "MTd4", "%%"})
  void aCursorIsOneOfOurs(String text) {
    query.cursor(text, Long::valueOf);

    assertThat(violations()).containsExactly("/cursor malformed-cursor");
  }

  private List<String> violations() {
    Problem problem = catchThrowableOfType(Problem.class, query::check);
    return problem.violations().stream()
        .map(violation -> violation.pointer() + " " + violation.code().word())
        .toList();
  }
}
