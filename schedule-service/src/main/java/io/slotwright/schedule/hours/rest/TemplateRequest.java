package io.slotwright.schedule.hours.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A weekly template as the OpenAPI document shows it; read by [TemplateDocument].
@Schema(name = "WeeklyTemplateRequest")
record TemplateRequest(List<WeeklyClockWindow> weeklySlots) {}
