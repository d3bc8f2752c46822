package io.slotwright.schedule.legacyimport.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A row as the OpenAPI document shows it; read by [RowForm].
@Schema(name = "LegacyPoint")
record LegacyPointRequest(
    @Schema(required = true, maxLength = 100) String externalId,
    @Schema(required = true) String name,
    @Schema(required = true) String timezone,
    String address,
    String contactEmail,
    Boolean autoConfirm,
    Integer minNoticeMinutes,
    Integer bookingHorizonDays,
    Integer holdMinutes,
    @Schema(required = true, minimum = "1", maximum = "1000") Integer postCount,
    @Schema(required = true, minimum = "5", maximum = "480") Integer slotDurationMinutes,
    @Schema(required = true, description = "Days from mon to sun; a missing day is closed")
        Map<String, List<String>> workingHours) {}
