package io.slotwright.schedule.openinghours.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.slotwright.schedule.slot.DayTime;
import io.slotwright.schedule.slot.WeeklyHours;
import io.slotwright.schedule.slot.WeeklySlot;
import io.slotwright.schedule.slot.Window;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OpeningHoursPropertiesTest {

  @Property
  void whatIsWrittenIsReadAsItWas(@ForAll("weeks") WeeklyHours week) {
    assertThat(read(OpeningHoursWriter.write(week))).isEqualTo(week);
  }

  @Property
  void whatWasReadIsWrittenInOneWay(@ForAll("texts") String text) {
    String written = OpeningHoursWriter.write(read(text));

    assertThat(OpeningHoursWriter.write(read(written))).isEqualTo(written);
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll("nonsense") String text) {
    assertThatCode(() -> OpeningHoursReader.read(text)).doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<WeeklyHours> weeks() {
    return Arbitraries.of(DayOfWeek.values())
        .flatMap(day -> windows().map(windows -> slots(day, windows)))
        .list()
        .ofMaxSize(7)
        .map(
            days ->
                new WeeklyHours(
                    days.stream()
                        .filter(slots -> !slots.isEmpty())
                        .collect(
                            Collectors.toMap(
                                slots -> slots.getFirst().day(), slots -> slots, (one, two) -> one))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(day -> day.getValue().stream())
                        .toList()));
  }

  /// Cut at ascending times, some of them with nothing between.
  private static Arbitrary<List<Window>> windows() {
    return Arbitraries.integers()
        .between(0, 1440)
        .set()
        .ofMaxSize(8)
        .map(
            times -> {
              List<DayTime> cuts =
                  times.stream().sorted(Comparator.naturalOrder()).map(DayTime::new).toList();
              return IntStream.range(0, Math.max(cuts.size() - 1, 0))
                  .filter(index -> index % 3 != 1)
                  .mapToObj(index -> new Window(cuts.get(index), cuts.get(index + 1)))
                  .toList();
            });
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> days =
        Arbitraries.of("Mo", "Tu-Th", "Fr-Mo", "We,Sa", "Su", "Mo-Su", "Sa,PH", "");
    Arbitrary<String> times =
        Arbitraries.of(
            "09:00-18:00", "22:00-02:00", "00:00-24:00", "08:00-12:00,11:00-14:00", "20:00-27:00");
    Arbitrary<String> rules =
        Stream.of(
                days.filter(day -> !day.contains("PH"))
                    .flatMap(day -> times.map(time -> (day + " " + time).strip())),
                days.map(day -> (day + " off").strip()),
                Arbitraries.of("24/7", "PH off", "We 12:00-13:00 off"))
            .reduce((one, other) -> Arbitraries.oneOf(one, other))
            .orElseThrow();
    return rules.list().ofMinSize(1).ofMaxSize(6).map(all -> String.join("; ", all));
  }

  @Provide
  Arbitrary<String> nonsense() {
    Arbitrary<String> words =
        Arbitraries.of(
            "Mo", "-", ",", ";", "||", "PH", "SH", "off", "24/7", "09:00", ":", "week", "Jan",
            "easter", "sunrise", "(", ")", "+", "/", "[", "]", "\"", "2027", "1", "25", "day", " ",
            "unknown", "open", "Feb 30", "&", "\\", "é", "::");
    return Arbitraries.oneOf(
        words.list().ofMaxSize(25).map(all -> String.join("", all)),
        words.list().ofMaxSize(25).map(all -> String.join(" ", all)),
        Arbitraries.strings().ofMaxLength(60));
  }

  private static List<WeeklySlot> slots(DayOfWeek day, List<Window> windows) {
    return windows.stream().map(window -> new WeeklySlot(day, window)).toList();
  }

  private static WeeklyHours read(String text) {
    return OpeningHoursReader.read(text)
        .orThrow(refusal -> new IllegalStateException(text + ": " + refusal))
        .weekly();
  }
}
