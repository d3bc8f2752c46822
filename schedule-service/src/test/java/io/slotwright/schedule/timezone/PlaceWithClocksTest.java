package io.slotwright.schedule.timezone;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.zones.TzDatabase;
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
}
