package io.slotwright.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.notification.mail.StatusCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTest {

  private static final String ID = "<x.booking-confirmed.1@slotwright>";

  private static Stream<Function<Set<String>, Report>> reports() {
    return Stream.of(
        recipients -> new Report.Failed(ID, recipients, Optional.empty()),
        recipients -> new Report.Delayed(ID, recipients, Optional.empty()),
        recipients -> new Report.Complaint(ID, recipients));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aReportNamesARecipientInAnySpelling(Function<Set<String>, Report> report) {
    Report of = report.apply(Set.of("Olena+tag@EXAMPLE.test", "second@example.test"));

    assertThat(of.messageId()).isEqualTo(ID);
    assertThat(of.names("olena@example.test")).isTrue();
    assertThat(of.names("second@example.test")).isTrue();
    assertThat(of.names("other@example.test")).isFalse();
    assertThat(report.apply(Set.of()).names("olena@example.test")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aReportDoesNotChangeAndIsPrintedWithoutItsRecipients(Function<Set<String>, Report> report) {
    Set<String> recipients = new HashSet<>(Set.of("olena@example.test"));
    Report of = report.apply(recipients);
    recipients.clear();

    assertThat(of.recipients()).containsExactly("olena@example.test");
    assertThat(of.toString()).contains(ID).doesNotContain("olena");
  }

  @ParameterizedTest
  @CsvSource({"5.1.1, true", "5.1.10, true", "5.2.2, false", "5.7.1, false", "4.4.7, false"})
  void onlyAMailboxThatDoesNotExistIsHopeless(String code, boolean hopeless) {
    assertThat(new Report.Failed(ID, Set.of(), StatusCode.atStartOf(code)).isHard())
        .isEqualTo(hopeless);
  }

  @Test
  void aFailureWithoutAReasonIsNot() {
    assertThat(new Report.Failed(ID, Set.of(), Optional.empty()).isHard()).isFalse();
  }
}
