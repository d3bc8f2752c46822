package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.acceptance.client.Api;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.client.Week;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import io.slotwright.local.demo.TyreCentres;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The data that `./slotwright up --demo` loads.
@WithSuite
@Order(11)
class DemoIT {
  private static final Set<String> DEMO =
      Set.of(
          "Tyre Centre Obolon",
          "Tyre Centre Halytskyi",
          "Tyre Centre Praga",
          "Tyre Centre Moabit",
          "Tyre Centre Alcântara",
          "Tyre Centre Red Hook");
  private static final Pattern ADDED = Pattern.compile("(\\d+) bookings added");
  private static final Pattern WEEK = Pattern.compile("/week\\?post=([0-9a-f-]+)&week=([0-9-]+)");

  private final RunningSuite suite;
  private final Api guest;

  DemoIT(RunningSuite suite) {
    this.suite = suite;
    this.guest = suite.anonymous();
  }

  @Test
  void theDemoShowsABookedWeekAndIsLoadedOnlyOnce() {
    List<String> first = load();
    List<String> second = load();

    assertThat(added(first)).hasSize(6).allMatch(count -> count > 10);
    assertThat(added(second)).hasSize(6).containsOnly(0);
    assertThat(centres("name")).containsExactlyInAnyOrderElementsOf(DEMO);
    assertThat(centres("timezone"))
        .contains(
            "Europe/Kyiv", "Europe/Warsaw", "Europe/Berlin", "Europe/Lisbon", "America/New_York");
    Waiting.until(() -> assertThat(week(first).count("booked")).isGreaterThan(20));
  }

  private List<String> load() {
    List<String> progress = new CopyOnWriteArrayList<>();
    new TyreCentres().load(URI.create(suite.url()), suite.tokens(), progress::add);
    return progress;
  }

  private static List<Integer> added(List<String> progress) {
    return progress.stream()
        .map(ADDED::matcher)
        .filter(Matcher::find)
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }

  private List<String> centres(String field) {
    return guest
        .get("/api/v1/service-points?limit=200")
        .expect(200)
        .json()
        .path("items")
        .valueStream()
        .filter(point -> DEMO.contains(point.path("name").asText()))
        .map(point -> point.path(field).asText())
        .toList();
  }

  private Week week(List<String> progress) {
    Matcher week = WEEK.matcher(progress.getLast());
    assertThat(week.find()).as(progress.getLast()).isTrue();
    return new Week(
        guest
            .get(
                "/api/v1/calendar/week?post_id=%s&week_start=%s"
                    .formatted(week.group(1), week.group(2)))
            .expect(200)
            .json());
  }
}
