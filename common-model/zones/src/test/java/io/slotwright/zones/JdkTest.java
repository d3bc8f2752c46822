package io.slotwright.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bundled zones beside those of the JDK, which another program has compiled.
class JdkTest {

  private static final Instant FIRST = Instant.parse("1995-01-01T00:00:00Z");
  private static final Instant CHANGED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2090-01-01T00:00:00Z");

  /// What the releases after the JDK's have changed, by current names.
  private static final Set<String> CHANGED_SINCE =
      Set.of(
          "Africa/Casablanca",
          "Africa/El_Aaiun",
          "America/Edmonton",
          "America/Havana",
          "America/Inuvik",
          "America/Vancouver",
          "America/Winnipeg");

  private static final BundledZones BUNDLED = new BundledZones();

  static Stream<String> commonNames() {
    Set<String> names = new TreeSet<>(ZoneId.getAvailableZoneIds());
    names.retainAll(TzDatabase.bundled().names());
    return names.stream();
  }

  /// `CET`, `MET` and `WET` of the JDK have the history of Brussels and Lisbon; here they are what
  /// their names say.
  static Stream<String> namesOfPlaces() {
    return commonNames().filter(name -> name.contains("/"));
  }

  @ParameterizedTest
  @MethodSource("namesOfPlaces")
  void untilTheLawChangedTheClocksAreThoseOfTheJdk(String name) {
    assertThat(changes(bundled(name), FIRST, CHANGED))
        .isEqualTo(changes(jdk(name), FIRST, CHANGED));
  }

  @Test
  void afterThatOnlyTheClocksOfChangedPlacesDiffer() {
    assertThat(
            commonNames()
                .filter(
                    name ->
                        !changes(bundled(name), CHANGED, LAST)
                            .equals(changes(jdk(name), CHANGED, LAST)))
                .map(name -> TzDatabase.bundled().links().getOrDefault(name, name))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(CHANGED_SINCE);
  }

  @ParameterizedTest
  @MethodSource("commonNames")
  void everyWallTimeHasTheOffsetsThatItsTransitionsSay(String name) {
    ZoneRules rules = bundled(name);
    for (ZoneOffsetTransition change : transitions(rules, FIRST, LAST)) {
      LocalDateTime before = change.getDateTimeBefore();
      assertThat(rules.getOffset(change.getInstant().minusSeconds(1)))
          .isEqualTo(change.getOffsetBefore());
      assertThat(rules.getOffset(change.getInstant())).isEqualTo(change.getOffsetAfter());
      LocalDateTime within =
          change.isGap() ? before.plusSeconds(1) : change.getDateTimeAfter().plusSeconds(1);
      assertThat(rules.getTransition(within)).as("%s %s", name, within).isEqualTo(change);
    }
  }

  private static List<String> changes(ZoneRules rules, Instant from, Instant to) {
    return Stream.concat(
            Stream.of(rules.getOffset(from).toString()),
            transitions(rules, from, to).stream()
                .map(change -> change.getInstant() + " " + change.getOffsetAfter()))
        .toList();
  }

  private static List<ZoneOffsetTransition> transitions(ZoneRules rules, Instant from, Instant to) {
    return Stream.iterate(
            rules.nextTransition(from),
            change -> change != null && change.getInstant().isBefore(to),
            change -> rules.nextTransition(change.getInstant()))
        .toList();
  }

  private static ZoneRules bundled(String name) {
    return BUNDLED.provideRules(name, false);
  }

  private static ZoneRules jdk(String name) {
    return ZoneId.of(name).getRules();
  }
}
