package io.slotwright.schedule.post;

import java.time.ZoneId;
import java.util.UUID;

/// Where a post stands: what it has from its service point.
public record Location(UUID servicePointId, UUID organisationId, ZoneId timezone) {}
