package io.slotwright.schedule.closure.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// Random rules with the dates on which two engines of another language agree, as
/// `src/test/oracles` recorded them.
class RecurrenceOraclesTest {

  private static final LocalTime NINE = LocalTime.of(9, 0);

  /// Rules that are refused by name although both engines follow them.
  private static final int MOST_REFUSED = 60;

  private record Known(LocalDate first, String rule, LocalDate last, List<LocalDate> dates) {

    static Known read(String line) {
      String[] parts = line.split("\\|", -1);
      LocalDate first = LocalDate.parse(parts[0], BASIC_ISO_DATE);
      List<LocalDate> dates =
          Arrays.stream(parts[3].split(","))
              .filter(day -> !day.isEmpty())
              .map(Long::parseLong)
              .map(first::plusDays)
              .toList();
      return new Known(first, parts[1], LocalDate.parse(parts[2], BASIC_ISO_DATE), dates);
    }

    /// The same without the start of the event, which counts whether it fits the rule or not.
    Optional<List<LocalDate>> followed(LocalDate from) {
      try {
        LocalDateTime start = first.atTime(NINE);
        List<LocalDate> found =
            Repetition.of(rule, WallTime.utc(start), WorkBudget.ofAFile())
                .starts(from.atStartOfDay(), last.plusDays(1).atStartOfDay(), WorkBudget.ofAFile())
                .stream()
                .map(LocalDateTime::toLocalDate)
                .filter(date -> !date.equals(first))
                .toList();
        return Optional.of(found);
      } catch (BrokenEventException refused) {
        assertThat(refused.code()).as(rule).isEqualTo("unsupported-repetition");
        return Optional.empty();
      }
    }

    List<LocalDate> datesFrom(LocalDate from) {
      return dates.stream().filter(date -> !date.isBefore(from) && !date.equals(first)).toList();
    }
  }

  @Test
  void aRuleHasTheDatesOnWhichTwoEnginesAgreeOrIsRefusedByName() throws IOException {
    List<String> others = new ArrayList<>();
    int refused = 0;
    List<Known> rules = rules();
    for (Known known : rules) {
      // From the start, and from the middle, where the way to it is skipped.
      LocalDate middle = known.dates().isEmpty() ? known.last() : middle(known.dates());
      for (LocalDate from : List.of(known.first(), middle)) {
        Optional<List<LocalDate>> followed = known.followed(from);
        if (followed.isEmpty()) {
          refused++;
        } else if (!followed.get().equals(known.datesFrom(from))) {
          others.add(
              "%s from %s: %s instead of %s"
                  .formatted(known, from, followed.get(), known.datesFrom(from)));
        }
      }
    }

    assertThat(rules).hasSizeGreaterThanOrEqualTo(2_000);
    assertThat(others).isEmpty();
    assertThat(refused).isLessThanOrEqualTo(2 * MOST_REFUSED);
  }

  private static LocalDate middle(List<LocalDate> dates) {
    return dates.get(dates.size() / 2);
  }

  private static List<Known> rules() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(
                        RecurrenceOraclesTest.class.getResourceAsStream(
                            "/recurrence/rules.txt.gz"))),
                UTF_8))) {
      return lines.lines().map(Known::read).toList();
    }
  }
}
