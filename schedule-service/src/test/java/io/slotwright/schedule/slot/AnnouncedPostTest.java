package io.slotwright.schedule.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.DateSpan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnnouncedPostTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @Test
  void aDateThatIsMissingHasNothingWhenItWasGenerated() {
    AnnouncedPost post = generatedFor(10, TODAY.plusDays(1));

    assertThat(post.knows(days(0, 10), TODAY)).isTrue();
  }

  @Test
  void whatIsBeyondTheHorizonIsNotKnown() {
    assertThat(generatedFor(10).knows(days(8, 11), TODAY)).isFalse();
  }

  @Test
  void whatIsOverIsKnownOnlyIfItWasAnnounced() {
    LocalDate yesterday = TODAY.minusDays(1);

    assertThat(generatedFor(10, yesterday).knows(days(-1, 0), TODAY)).isTrue();
    assertThat(generatedFor(10).knows(days(-1, 0), TODAY)).isFalse();
  }

  @Test
  void ofAPostThatWasNeverGeneratedNothingIsKnown() {
    assertThat(generatedFor(-1_000).knows(days(0, 0), TODAY)).isFalse();
  }

  private static AnnouncedPost generatedFor(int days, LocalDate... announced) {
    return new AnnouncedPost(
        new UUID(0, 1),
        7,
        KYIV,
        TODAY.plusDays(days),
        Arrays.stream(announced)
            .map(date -> new PostDay(date, KYIV, 30, List.of(), List.of(), null))
            .collect(Collectors.toMap(PostDay::date, Function.identity())));
  }

  private static DateSpan days(int first, int last) {
    return new DateSpan(TODAY.plusDays(first), TODAY.plusDays(last));
  }
}
