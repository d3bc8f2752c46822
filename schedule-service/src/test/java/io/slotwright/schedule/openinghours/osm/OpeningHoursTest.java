package io.slotwright.schedule.openinghours.osm;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.schedule.openinghours.OpeningHours;
import io.slotwright.schedule.openinghours.OpeningHours.Note;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mo-Fr 09:00-18:00; Sa 10:00-15:00          | Mo-Fr 09:00-18:00; Sa 10:00-15:00
          Mo,We 9:00-12:00,13:00-17:00               | Mo,We 09:00-12:00,13:00-17:00
          Sa,Su 10:00-12:00                          | Sa,Su 10:00-12:00
          mo-fr 09:00-18:00 open                     | Mo-Fr 09:00-18:00
          09:00-18:00                                | Mo-Su 09:00-18:00
          Sa                                         | Sa 00:00-24:00
          24/7                                       | 24/7
          Mo-Su 00:00-24:00                          | 24/7
          off                                        | off
          Mo closed                                  | off
          Mo 10:00-24:00                             | Mo 10:00-24:00
          Mo 10:00-00:00                             | Mo 10:00-24:00
          Mo-Fr 09:00-18:00;                         | Mo-Fr 09:00-18:00
          """)
  void aWeekIsReadAndWrittenCanonically(String text, String canonical) {
    assertThat(written(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fr-Mo 10:00-12:00                          | Mo,Fr-Su 10:00-12:00
          Fr 22:00-02:00                             | Fr 22:00-24:00; Sa 00:00-02:00
          Su 22:00-02:00                             | Mo 00:00-02:00; Su 22:00-24:00
          Mo-Su 22:00-02:00                          | Mo-Su 00:00-02:00,22:00-24:00
          Fr 22:00-26:00                             | Fr 22:00-24:00; Sa 00:00-02:00
          """)
  void daysWrapAroundAndSpansAreSplitAtMidnight(String text, String canonical) {
    assertThat(written(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mo-Fr 09:00-18:00; We 10:00-12:00          | Mo,Tu,Th,Fr 09:00-18:00; We 10:00-12:00
          Mo-Fr 09:00-18:00; We off                  | Mo,Tu,Th,Fr 09:00-18:00
          24/7; Su off                               | Mo-Sa 00:00-24:00
          Mo-Fr 09:00-18:00; off                     | off
          Mo 09:00-10:00; 24/7                       | 24/7
          Mo 09:00-12:00, Mo 13:00-18:00             | Mo 09:00-12:00,13:00-18:00
          Mo-We 09:00-12:00, Tu 11:00-14:00          | Mo,We 09:00-12:00; Tu 09:00-14:00
          Mo 09:00-12:00, Mo 12:00-14:00             | Mo 09:00-12:00,12:00-14:00
          Mo-Fr 09:00-18:00; We 12:00-13:00 off      | Mo,Tu,Th,Fr 09:00-18:00; We 09:00-12:00,13:00-18:00
          Fr 22:00-02:00; Sa 10:00-12:00             | Fr 22:00-24:00; Sa 10:00-12:00
          Sa 10:00-12:00; Fr 22:00-02:00             | Fr 22:00-24:00; Sa 00:00-02:00,10:00-12:00
          Fr 22:00-02:00; Sa off                     | Fr 22:00-24:00
          """)
  void aLaterRuleReplacesAndAnAdditionalOneAdds(String text, String canonical) {
    assertThat(written(text)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mo-Fr 09:00-18:00; PH off                  | Mo-Fr 09:00-18:00
          PH off; Mo-Fr 09:00-18:00                  | Mo-Fr 09:00-18:00
          Mo-Su 09:00-18:00; Su,PH off               | Mo-Sa 09:00-18:00
          Mo-Fr 09:00-18:00; PH Mo off               | Mo-Fr 09:00-18:00
          """)
  void publicHolidaysAreOffWithANote(String text, String canonical) {
    assertThat(written(text)).isEqualTo(canonical);
    assertThat(accepted(text).notes()).extracting(Note::code).containsExactly("public-holidays");
    assertThat(accepted("Mo 09:00-18:00").notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dec 25 off                                 | unsupported-date
          Jan-Mar Mo 09:00-18:00                     | unsupported-date
          easter off                                 | unsupported-date
          week 1-10 Mo 09:00-18:00                   | unsupported-week
          2027 Mo 09:00-18:00                        | unsupported-year
          Mo[1] 09:00-18:00                          | unsupported-weekday-of-month
          Mo sunrise-sunset                          | unsupported-variable-time
          Mo (sunrise+01:00)-18:00                   | unsupported-variable-time
          Mo 18:00+                                  | unsupported-open-end
          Mo 18:00                                   | unsupported-point-in-time
          Mo 10:00-16:00/90                          | unsupported-repetition
          Mo 10:00-12:00 unknown                     | unsupported-unknown
          Mo 10:00-12:00 "by appointment"            | unsupported-comment
          PH 10:00-12:00                             | unsupported-public-holiday-hours
          Mo-Fr,PH 10:00-12:00                       | unsupported-public-holiday-hours
          PH -1 day off                              | unsupported-holiday-offset
          SH off                                     | unsupported-school-holiday
          Mo 10:00-10:00                             | start-not-before-end
          every other Monday                         | opening-hours-malformed
          Mo 25:00-26:00                             | opening-hours-malformed
          Mo 09.00-18.00                             | opening-hours-malformed
          Mo 10am-2pm                                | opening-hours-malformed
          10:00-12:00 Mo                             | opening-hours-malformed
          """)
  void whatAWeekCannotSayIsRefused(String text, String code) {
    assertThat(violations(text)).extracting(violation -> violation.code().word()).contains(code);
    assertThat(violations(text)).extracting(Violation::pointer).containsOnly("/opening_hours");
  }

  @Test
  void aTextOfThousandsOfErrorsIsRefusedOnASmallStackToo() throws Exception {
    FutureTask<List<Violation>> reading = new FutureTask<>(() -> violations("- ".repeat(4_000)));
    new Thread(null, reading, "small", 128 * 1024).start();

    assertThat(reading.get(30, SECONDS))
        .extracting(violation -> violation.code().word())
        .containsOnly("opening-hours-malformed");
  }

  @Test
  void allProblemsAreToldWithTheirPlaces() {
    List<Violation> violations =
        violations("Mo 18:00+; SH off; Tu 09:00-18:00; Dec 24 \"; early\" || \"call us\"");

    assertThat(violations)
        .extracting(violation -> violation.code().word() + " " + violation.message())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("unsupported-open-end").contains("character 1:"),
            second ->
                assertThat(second)
                    .startsWith("unsupported-school-holiday")
                    .contains("character 12:"),
            third -> assertThat(third).startsWith("unsupported-date").contains("character 36:"),
            fourth -> assertThat(fourth).startsWith("unsupported-comment").contains("character 36"),
            fifth -> assertThat(fifth).startsWith("unsupported-comment").contains("character 56:"),
            sixth ->
                assertThat(sixth).startsWith("unsupported-fallback").contains("character 56:"));
  }

  @Test
  void aTextIsThereAndNotTooLong() {
    assertThat(violations(null))
        .extracting(violation -> violation.code().word())
        .containsExactly("required");
    assertThat(violations("  "))
        .extracting(violation -> violation.code().word())
        .containsExactly("blank");
    assertThat(violations("Mo\n"))
        .extracting(violation -> violation.code().word())
        .contains("control-character");
    assertThat(violations("M".repeat(8001)))
        .extracting(violation -> violation.code().word())
        .contains("too-long");
    assertThat(violations("Mo-Su 10:00-10:10" + ",10:20-10:21".repeat(600)))
        .as("overlapping spans are one")
        .isEmpty();
  }

  @Test
  void aWeekHasNoMoreWindowsThanATemplate() {
    String hours =
        IntStream.range(0, 24)
            .mapToObj("%1$02d:00-%1$02d:10,%1$02d:30-%1$02d:40"::formatted)
            .collect(joining(","));

    assertThat(violations("Mo-Su " + hours)).isEmpty();
    assertThat(violations("Mo-Su " + hours + ",23:50-24:00"))
        .extracting(violation -> violation.code().word())
        .containsExactly("too-many-windows");
  }

  private static String written(String text) {
    return OpeningHoursWriter.write(accepted(text).weekly());
  }

  private static OpeningHours accepted(String text) {
    return OpeningHoursReader.read(text)
        .orThrow(refusal -> new IllegalStateException(text + ": " + refusal));
  }

  private static List<Violation> violations(String text) {
    return switch (OpeningHoursReader.read(text)) {
      case Decision.Accepted<OpeningHours> accepted -> List.of();
      case Decision.Refused<OpeningHours>(Refusal reason) ->
          ((Refusal.Invalid) reason).violations();
    };
  }
}
