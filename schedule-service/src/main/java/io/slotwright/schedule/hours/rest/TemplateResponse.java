package io.slotwright.schedule.hours.rest;

import io.slotwright.schedule.hours.Template;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A weekly template as clients see it.
@Schema(
    examples =
        """
        {"post_id": "0190a000-0000-7000-8000-0000000000a1", "version": 11,
         "weekly_slots": [{"weekday": 0, "start": "09:00", "end": "18:00"},
                          {"weekday": 1, "start": "09:00", "end": "18:00"},
                          {"weekday": 2, "start": "09:00", "end": "18:00"},
                          {"weekday": 3, "start": "09:00", "end": "18:00"},
                          {"weekday": 4, "start": "09:00", "end": "18:00"},
                          {"weekday": 5, "start": "10:00", "end": "15:00"}]}
        """)
record TemplateResponse(UUID postId, long version, List<WeeklyClockWindow> weeklySlots) {

  static TemplateResponse of(Template template) {
    return new TemplateResponse(
        template.postId(),
        template.version(),
        template.hours().slots().stream().map(WeeklyClockWindow::of).toList());
  }
}
