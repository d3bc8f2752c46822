package io.slotwright.calendar.week.rest;

import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.flow.BoardName;
import io.slotwright.calendar.week.flow.WeekFormat;
import io.slotwright.calendar.week.flow.WeekName;
import io.slotwright.calendar.week.json.WeekJson;
import jakarta.enterprise.context.ApplicationScoped;

/// Writes weeks as the documented responses.
@ApplicationScoped
class JsonWeeks implements WeekFormat {

  @Override
  public String head(BoardName name, String epoch) {
    return switch (name.form()) {
      case WEEK -> "{\"posts\":[";
      case COLUMN ->
          "{\"service_point_id\":\"%s\",\"date\":\"%s\",\"timezone\":\"%s\",\"epoch\":\"%s\",\"posts\":["
              .formatted(
                  name.servicePointId(),
                  name.week().monday().plusDays(name.days().first()),
                  name.week().zone(),
                  epoch);
    };
  }

  @Override
  public byte[] encode(WeekName name, PostWeek week) {
    return switch (name.form()) {
      case WEEK -> WeekJson.week(week, name.days(), name.audience(), week.revision().epoch());
      case COLUMN -> WeekJson.day(week, name.days().first(), name.audience());
    };
  }
}
