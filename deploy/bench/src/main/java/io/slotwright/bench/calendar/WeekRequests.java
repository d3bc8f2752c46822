package io.slotwright.bench.calendar;

import io.slotwright.bench.load.LoadRequest;
import io.slotwright.bench.load.RecordedAnswer;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What browsers ask of the calendar of a network.
record WeekRequests(Network network) {
  /// Zones of European Summer Time and others, whose weeks differ by their borders.
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(zone -> zone.startsWith("Europe/") || zone.startsWith("Asia/"))
          .filter(zone -> !zone.equals(Network.ZONE.getId()))
          .sorted()
          .toList();

  private static final String GZIP = "gzip";
  private static final int NOT_MODIFIED = 304;

  /// This week of each of the posts of the first point, in turn, compressed.
  Supplier<LoadRequest> cached() {
    return inTurn(IntStream.range(0, Network.POSTS_AT_A_POINT).mapToObj(this::week).toList());
  }

  /// The same when the browser has them.
  Supplier<LoadRequest> unchanged(URI service) throws IOException, InterruptedException {
    List<LoadRequest> known = new ArrayList<>();
    for (int post = 0; post < Network.POSTS_AT_A_POINT; post++) {
      LoadRequest week = week(post);
      String tag = RecordedAnswer.of(service, week).header("etag").orElse("");
      known.add(week.with("If-None-Match", tag).expecting(NOT_MODIFIED));
    }
    return inTurn(known);
  }

  /// One of the two weeks of any post, in a zone in which nobody has asked for it: enough for a
  /// million requests.
  Supplier<LoadRequest> neverDrawn() {
    int[] next = {0};
    return () -> neverDrawn(next[0]++);
  }

  private LoadRequest neverDrawn(int number) {
    int week = number / network.posts();
    return week(
        network.post(number % network.posts()),
        Network.MONDAY.plusWeeks(week % 2),
        ZONES.get(week / 2 % ZONES.size()));
  }

  LoadRequest dayBoard() {
    return LoadRequest.get(
            "/api/v1/calendar/service-points/%s/day?date=%s&timezone=%s"
                .formatted(network.point(0), Network.MONDAY, Network.ZONE))
        .with("Accept-Encoding", GZIP);
  }

  private LoadRequest week(int post) {
    return week(network.post(post), Network.MONDAY, Network.ZONE.getId());
  }

  static LoadRequest week(UUID post, LocalDate monday, String zone) {
    return LoadRequest.get(
            "/api/v1/calendar/week?post_id=%s&week_start=%s&timezone=%s"
                .formatted(post, monday, zone))
        .with("Accept-Encoding", GZIP);
  }

  private static Supplier<LoadRequest> inTurn(List<LoadRequest> requests) {
    int[] next = {0};
    return () -> requests.get(next[0]++ % requests.size());
  }
}
