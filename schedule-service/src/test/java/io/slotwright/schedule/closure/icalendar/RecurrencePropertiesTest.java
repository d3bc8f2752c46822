package io.slotwright.schedule.closure.icalendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecurrencePropertiesTest {

  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /// A rule without its end, and where it is looked at.
  private record Case(String rule, LocalDate first, LocalDate from, LocalDate last) {}

  @Property(tries = 2_000)
  void aRuleHasTheDatesThatFitIt(@ForAll("cases") Case some) throws BrokenEventException {
    assertThat(followed(some))
        .isEqualTo(
            new TriedDates(some.rule(), some.first())
                .until(some.last()).stream().filter(date -> !date.isBefore(some.from())).toList());
  }

  @Property(tries = 300)
  void countedOccurrencesAreThoseThatTheClockShows(
      @ForAll("cases") Case some, @ForAll("zones") ZoneId zone) throws BrokenEventException {
    ZoneRules rules = zone.getRules();
    WallTime start = WallTime.zoned(some.first().atTime(2, 30), new ZoneClock(rules));

    List<LocalDateTime> all = starts(some.rule(), start, some.last());

    assertThat(starts(some.rule() + ";COUNT=40", start, some.last()))
        .isEqualTo(all.subList(0, Math.min(40, all.size())));
    assertThat(all.stream().skip(1)).noneMatch(local -> rules.getValidOffsets(local).isEmpty());
  }

  @Property
  void anyTextIsReadOrRefusedByName(@ForAll("nonsense") String text) {
    assertThatCode(
            () -> {
              try {
                followed(
                    new Case(
                        text,
                        LocalDate.of(1970, 1, 31),
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2028, 11, 30)));
              } catch (BrokenEventException refused) {
                assertThat(refused.code())
                    .isIn("malformed-repetition", "unsupported-repetition", "too-much-work");
              }
            })
        .doesNotThrowAnyException();
  }

  private static List<LocalDate> followed(Case some) throws BrokenEventException {
    WallTime start = WallTime.date(some.first(), ZoneClock.UTC);
    Recurrence.Walk walk =
        Recurrence.of(some.rule(), start, WorkBudget.ofAFile()).walk(some.from(), some.last());
    List<LocalDate> dates = new ArrayList<>();
    for (LocalDate date = walk.next(); date != null; date = walk.next()) {
      dates.add(date);
    }
    return dates;
  }

  private static List<LocalDateTime> starts(String rule, WallTime start, LocalDate last)
      throws BrokenEventException {
    return Repetition.of(rule, start, WorkBudget.ofAFile())
        .starts(start.local(), last.atStartOfDay(), WorkBudget.ofAFile());
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.longs().map(Random::new).map(RecurrencePropertiesTest::anyCase);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Europe/Kyiv", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<String> nonsense() {
    Arbitrary<String> names =
        Arbitraries.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "WKST",
            "BYMONTH",
            "BYWEEKNO",
            "BYYEARDAY",
            "BYMONTHDAY",
            "BYDAY",
            "BYHOUR",
            "BYMINUTE",
            "BYSECOND",
            "BYSETPOS",
            "RSCALE",
            "SKIP",
            "X-PART",
            "");
    Arbitrary<String> values =
        Arbitraries.of(
            "DAILY",
            "WEEKLY",
            "MONTHLY",
            "YEARLY",
            "HOURLY",
            "0",
            "1",
            "-1",
            "53",
            "366",
            "9,17",
            "2147483647",
            "99999999999",
            "20270230",
            "20270101T250000Z",
            "MO",
            "5MO,-53SU",
            "99FR",
            "GREGORIAN",
            "CHINESE",
            "OMIT",
            "",
            ",",
            "１");
    Arbitrary<String> part =
        Combinators.combine(names, values).as((name, value) -> name + "=" + value);
    return part.list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> "FREQ=YEARLY;" + String.join(";", parts));
  }

  private static Case anyCase(Random random) {
    LocalDate first = LocalDate.of(1990 + random.nextInt(45), 1, 1).plusDays(random.nextInt(366));
    LocalDate from = first.plusDays(random.nextInt(6_000));
    return new Case(anyRule(random), first, from, from.plusDays(random.nextInt(1_900)));
  }

  private static String anyRule(Random random) {
    Map<String, String> parts = new TreeMap<>();
    String frequency =
        List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY", "YEARLY").get(random.nextInt(5));
    parts.put("FREQ", frequency);
    boolean yearly = frequency.equals("YEARLY");
    boolean skips = random.nextBoolean();
    if (skips) {
      parts.put("INTERVAL", String.valueOf(2 + random.nextInt(12)));
    }
    if (random.nextInt(3) == 0) {
      parts.put("WKST", WEEKDAYS.get(random.nextInt(7)));
    }
    if (random.nextInt(3) == 0) {
      parts.put("BYMONTH", list(random, 4, () -> 1 + random.nextInt(12)));
    }
    // To which year the weeks at its edges belong is a matter of opinion when years are left out,
    // and so is their order.
    if (yearly && random.nextInt(4) == 0) {
      int least = skips ? 2 : 1;
      int most = skips ? 51 : 53;
      parts.put("BYWEEKNO", list(random, 4, () -> signed(random, random.nextInt(least, most + 1))));
    }
    if (yearly && random.nextInt(6) == 0) {
      parts.put("BYYEARDAY", list(random, 8, () -> signed(random, 1 + random.nextInt(366))));
    }
    if (!frequency.equals("WEEKLY") && random.nextInt(3) == 0) {
      parts.put("BYMONTHDAY", list(random, 6, () -> signed(random, 1 + random.nextInt(31))));
    }
    if (random.nextInt(2) == 0) {
      boolean ordinals = frequency.equals("MONTHLY") || (yearly && !parts.containsKey("BYWEEKNO"));
      int most = yearly && !parts.containsKey("BYMONTH") ? 53 : 5;
      boolean numbered = ordinals && random.nextBoolean();
      parts.put("BYDAY", list(random, 4, () -> weekday(random, numbered, most)));
    }
    if (parts.keySet().stream().anyMatch(name -> name.startsWith("BY"))
        && !parts.containsKey("BYWEEKNO")
        && random.nextInt(4) == 0) {
      parts.put("BYSETPOS", list(random, 3, () -> signed(random, 1 + random.nextInt(5))));
    }
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(joining(";"));
  }

  private static String weekday(Random random, boolean ordinals, int most) {
    String day = WEEKDAYS.get(random.nextInt(7));
    return ordinals ? signed(random, 1 + random.nextInt(most)) + day : day;
  }

  private static int signed(Random random, int number) {
    return random.nextInt(3) == 0 ? -number : number;
  }

  private static String list(Random random, int most, Supplier<?> value) {
    Set<String> values = new TreeSet<>();
    int size = 1 + random.nextInt(most);
    for (int each = 0; each < size; each++) {
      values.add(String.valueOf(value.get()));
    }
    return String.join(",", values);
  }
}
