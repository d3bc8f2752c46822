package io.slotwright.calendar.week.json;

import io.slotwright.calendar.week.Audience;
import io.slotwright.calendar.week.ClosedDay;
import io.slotwright.calendar.week.Post;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.Week;
import io.slotwright.calendar.week.json.WeekResponse.ClosedDayResponse;
import java.util.List;
import java.util.Set;

/// Weeks as the records of the OpenAPI document, to be compared with what is sent.
final class WeekAsRecords {

  private WeekAsRecords() {}

  static WeekResponse week(PostWeek week, Set<Integer> days, Audience audience, String epoch) {
    Post post = week.post();
    return new WeekResponse(
        post.id(),
        post.servicePointId(),
        post.number(),
        post.name(),
        post.active(),
        week.week().monday(),
        week.week().zone().getId(),
        epoch,
        week.revision().version(),
        Week.CELLS,
        closedDays(week, days, audience),
        cells(week, days, audience),
        null,
        null);
  }

  static List<CellResponse> cells(PostWeek week, Set<Integer> days, Audience audience) {
    return week.cells().stream()
        .filter(cell -> days.contains(cell.day()))
        .map(cell -> CellResponse.of(cell, audience))
        .toList();
  }

  static List<ClosedDayResponse> closedDays(PostWeek week, Set<Integer> days, Audience audience) {
    return week.closedDays().stream()
        .filter(day -> days.contains(day.date().getDayOfWeek().ordinal()))
        .map(day -> new ClosedDayResponse(day.date(), reason(day, audience)))
        .toList();
  }

  private static String reason(ClosedDay day, Audience audience) {
    return audience.isOperator() ? day.reason() : null;
  }
}
