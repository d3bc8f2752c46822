package io.slotwright.schedule.hours.rest;

import io.slotwright.schedule.hours.Template;
import java.util.List;
import java.util.UUID;

/// A weekly template as clients see it.
record TemplateResponse(UUID postId, long version, List<WeeklyClockWindow> weeklySlots) {

  static TemplateResponse of(Template template) {
    return new TemplateResponse(
        template.postId(),
        template.version(),
        template.hours().slots().stream().map(WeeklyClockWindow::of).toList());
  }
}
