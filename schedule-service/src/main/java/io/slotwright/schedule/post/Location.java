package io.slotwright.schedule.post;

import java.time.ZoneId;
import java.util.UUID;

/// The service point of a post, as far as the post depends on it.
public record Location(UUID servicePointId, UUID organisationId, ZoneId timezone) {}
