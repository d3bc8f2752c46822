package io.slotwright.chaos.calendar.client;

import io.slotwright.chaos.stack.Bay;
import io.slotwright.chaos.stack.Ground;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// The questions that clients ask about a ground: mostly for the week in which it can be booked.
public final class Questions {
  private static final String UTC = "UTC";
  private static final List<String> ZONES = List.of(UTC, "Europe/Kyiv", "America/New_York");
  private static final List<String> DAYS = List.of("", "&days=0", "&days=0,1,2");
  private static final int CELLS_OF_A_WEEK = 336;
  private static final int CELLS_OF_A_DAY = 48;

  private final UUID point;
  private final List<UUID> posts;
  private final LocalDate monday;
  private final List<Question> booked = new ArrayList<>();
  private final List<Question> others = new ArrayList<>();

  public Questions(Ground ground) {
    this.point = ground.point();
    this.posts = ground.bays().stream().map(Bay::id).toList();
    this.monday = ground.bays().getFirst().opens().atOffset(ZoneOffset.UTC).toLocalDate();
    for (String zone : ZONES) {
      booked.add(weeksOfPoint(monday, zone));
      booked.add(dayOfPoint(monday, zone));
      others.add(dayOfPoint(monday.plusDays(1), zone));
      for (UUID post : posts) {
        others.add(weekOf(post, monday.plusWeeks(1), zone, ""));
        DAYS.forEach(days -> booked.add(weekOf(post, monday, zone, days)));
      }
    }
  }

  Question any(Random random) {
    List<Question> from = random.nextInt(5) == 0 ? others : booked;
    return from.get(random.nextInt(from.size()));
  }

  /// Those about the week in which the ground can be booked.
  List<Question> booked() {
    return List.copyOf(booked);
  }

  /// The booked week of each post, in UTC.
  List<Question> weeks() {
    return posts.stream().map(post -> weekOf(post, monday, UTC, "")).toList();
  }

  /// What a viewer keeps open: mostly the week of a post, else the day of the service point.
  View view(Random random) {
    String zone = ZONES.get(random.nextInt(ZONES.size()));
    return random.nextInt(3) == 0
        ? viewOfDay(zone)
        : viewOfWeek(posts.get(random.nextInt(posts.size())), zone);
  }

  private View viewOfWeek(UUID post, String zone) {
    return new View(
        weekOf(post, monday, zone, ""),
        "/ws/calendar/%s?week_start=%s&timezone=%s".formatted(post, monday, zone),
        CELLS_OF_A_WEEK,
        monday,
        zone);
  }

  private View viewOfDay(String zone) {
    return new View(
        dayOfPoint(monday, zone),
        "/ws/calendar/service-points/%s?date=%s&timezone=%s".formatted(point, monday, zone),
        CELLS_OF_A_DAY,
        monday,
        zone);
  }

  private static Question weekOf(UUID post, LocalDate monday, String zone, String days) {
    return new Question(
        "/api/v1/calendar/week?post_id=%s&week_start=%s&timezone=%s%s"
            .formatted(post, monday, zone, days),
        false,
        List.of(post));
  }

  private Question weeksOfPoint(LocalDate monday, String zone) {
    return new Question(
        "/api/v1/calendar/service-points/%s/week?week_start=%s&timezone=%s"
            .formatted(point, monday, zone),
        true,
        posts);
  }

  private Question dayOfPoint(LocalDate date, String zone) {
    return new Question(
        "/api/v1/calendar/service-points/%s/day?date=%s&timezone=%s".formatted(point, date, zone),
        true,
        posts);
  }
}
