package io.slotwright.schedule.hours.rest;

import io.slotwright.schedule.hours.Template;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A weekly template as clients see it.
record TemplateBody(UUID postId, long version, List<WeeklySlotBody> weeklySlots) {

  /// The request as the OpenAPI document shows it; read by [TemplateDocument].
  @Schema(name = "WeeklyTemplateRequest")
  record Request(List<WeeklySlotBody> weeklySlots) {}

  static TemplateBody of(Template template) {
    return new TemplateBody(
        template.postId(),
        template.version(),
        template.hours().slots().stream().map(WeeklySlotBody::of).toList());
  }
}
