package io.slotwright.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// A service point that is open on weekdays from 09:00 to 18:00, with one service. All services
/// have consumed its events.
///
/// @param service takes 40 minutes, 55 on an SUV
/// @param monday begins a week that is wholly in the future
public record Workshop(Point point, List<Post> posts, String service, LocalDate monday) {
  private static final int WEEKDAYS = 5;

  /// Opens one in the operator's organisation and waits until it can be booked and looked at.
  ///
  /// @param customer waits until the point can be booked
  /// @param minutes the slot duration of each of its posts
  public static Workshop open(Operator operator, Customer customer, String zone, int... minutes) {
    Point point = operator.opensPoint("Workshop " + UUID.randomUUID(), zone);
    List<Post> posts =
        IntStream.range(0, minutes.length)
            .mapToObj(i -> operator.addsPost(point, i + 1, minutes[i]))
            .toList();
    posts.forEach(post -> operator.setsHours(post, weekdays("09:00", "18:00")));
    String service =
        Waiting.value(() -> operator.offers(point, "Seasonal tyre change", 40, Map.of("suv", 55)));
    Workshop workshop = new Workshop(point, posts, service, mondayAhead());
    workshop.awaitKnown(customer);
    return workshop;
  }

  /// Monday to Friday.
  public static List<Map<String, Object>> weekdays(String start, String end) {
    return IntStream.range(0, WEEKDAYS).mapToObj(day -> Json.window(day, start, end)).toList();
  }

  /// The next Monday that has not begun in any time zone.
  public static LocalDate mondayAhead() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  /// Each day is an event of its own, so that one may be consumed before an earlier one.
  private void awaitKnown(Customer customer) {
    monday
        .datesUntil(monday.plusDays(WEEKDAYS))
        .forEach(day -> Waiting.until(() -> assertDayKnown(customer, day)));
    posts.forEach(post -> Waiting.until(() -> assertWeekKnown(customer, post)));
  }

  private void assertDayKnown(Customer customer, LocalDate day) {
    assertThat(customer.searches(point, day, day, service, "passenger"))
        .extracting(opening -> opening.path("post_id").asText())
        .containsAll(posts.stream().map(Post::id).toList());
  }

  private void assertWeekKnown(Customer customer, Post post) {
    Answer answer =
        customer
            .api()
            .get("/api/v1/calendar/week?post_id=%s&week_start=%s".formatted(post.id(), monday));
    answer.expect(200);
    assertThat(new Week(answer.json()).count("available")).isEqualTo(WEEKDAYS * 18L);
  }

  public Post post(int index) {
    return posts.get(index);
  }

  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  /// A moment of the week, in wall-clock time of the point.
  ///
  /// @param day 0 for Monday
  public Instant at(int day, String time) {
    return monday.plusDays(day).atTime(LocalTime.parse(time)).atZone(point.zone()).toInstant();
  }

  /// An address that no other test uses.
  public static String newAddress() {
    return "customer-" + UUID.randomUUID() + "@example.test";
  }
}
