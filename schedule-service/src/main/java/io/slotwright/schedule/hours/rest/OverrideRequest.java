package io.slotwright.schedule.hours.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The hours of one date as the OpenAPI document shows them; read by [OverrideDocument].
@Schema(name = "DateOverrideRequest")
record OverrideRequest(List<ClockWindow> windows, @Nullable String reason) {}
