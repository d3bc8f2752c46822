package io.slotwright.schedule.timezone;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.zones.TzDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceWithClocksTest {

  private static final List<PlaceWithClocks> ALL = PlaceWithClocks.all(TzDatabase.bundled());
  private static final Map<String, List<String>> OLD_NAMES =
      ALL.stream().collect(toMap(PlaceWithClocks::name, PlaceWithClocks::oldNames));

  @ParameterizedTest
  @CsvSource({
    "Europe/Kiev, Europe/Kyiv",
    "Asia/Calcutta, Asia/Kolkata",
    "Canada/Pacific, America/Vancouver",
    "America/Godthab, America/Nuuk",
    "Asia/Saigon, Asia/Ho_Chi_Minh",
    "US/Eastern, America/New_York",
    "ROC, Asia/Taipei",
    "UTC, Etc/UTC",
  })
  void anOldNameIsListedWithTheCurrentOneOnly(String old, String current) {
    assertThat(OLD_NAMES).doesNotContainKey(old);
    assertThat(OLD_NAMES.get(current)).contains(old);
  }

  @Test
  void noNameIsListedTwice() {
    assertThat(
            ALL.stream()
                .flatMap(
                    place -> Stream.concat(Stream.of(place.name()), place.oldNames().stream())))
        .doesNotHaveDuplicates()
        .isSubsetOf(TzDatabase.bundled().names());
  }

  @Test
  void everyOldNameHasAPlaceUnlessItIsNone() {
    assertThat(
            TzDatabase.bundled().links().keySet().stream()
                .filter(name -> !OLD_NAMES.containsKey(name))
                .filter(name -> OLD_NAMES.values().stream().noneMatch(old -> old.contains(name))))
        .containsExactlyInAnyOrder(
            "Etc/GMT+0",
            "Etc/GMT-0",
            "Etc/GMT0",
            "Etc/Greenwich",
            "GMT",
            "GMT+0",
            "GMT-0",
            "GMT0",
            "Greenwich");
  }

  @Test
  void countriesThatShareClocksAreListedEach() {
    assertThat(OLD_NAMES)
        .containsKeys("Europe/Prague", "Europe/Bratislava", "Europe/Oslo", "Arctic/Longyearbyen");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Kyiv, 2026-12-01T00:00:00Z, 2027-03-28T01:00:00Z+03:00 2027-10-31T01:00:00Z+02:00",
    // a change at the start or the end is no longer, or not yet, one of them
    "Europe/Kyiv, 2027-03-28T01:00:00Z, 2027-10-31T01:00:00Z+02:00 2028-03-26T01:00:00Z+03:00",
    "Europe/Kyiv, 2026-10-31T01:00:00Z, 2027-03-28T01:00:00Z+03:00",
    "America/Vancouver, 2026-12-01T00:00:00Z, ''",
    "Etc/UTC, 2026-12-01T00:00:00Z, ''",
    "Australia/Lord_Howe, 2026-12-01T00:00:00Z,"
        + " 2027-04-03T15:00:00Z+10:30 2027-10-02T15:30:00Z+11:00",
  })
  void theChangesOfAYear(String name, Instant start, String expected) {
    assertThat(
            place(name).changesBetween(start, start.plus(Duration.ofDays(365))).stream()
                .map(change -> change.getInstant().toString() + change.getOffsetAfter())
                .collect(joining(" ")))
        .isEqualTo(expected);
  }

  private static PlaceWithClocks place(String name) {
    return new PlaceWithClocks(name, List.of());
  }
}
