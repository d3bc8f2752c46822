package io.slotwright.calendar.week.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.calendar.week.PostWeek;
import io.slotwright.calendar.week.flow.BoardName;
import io.slotwright.calendar.week.flow.WeekFormat;
import io.slotwright.calendar.week.flow.WeekName;
import io.slotwright.calendar.week.json.ColumnResponse;
import io.slotwright.calendar.week.json.WeekResponse;
import jakarta.enterprise.context.ApplicationScoped;

/// Writes weeks as the documented responses.
@ApplicationScoped
class JsonWeeks implements WeekFormat {

  private final ObjectMapper mapper;

  JsonWeeks(ObjectMapper mapper) {
    this.mapper = mapper;
  }

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
    try {
      return mapper.writeValueAsBytes(
          switch (name.form()) {
            case WEEK -> WeekResponse.of(week, name.days());
            case COLUMN -> ColumnResponse.of(week, name.days().first());
          });
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
