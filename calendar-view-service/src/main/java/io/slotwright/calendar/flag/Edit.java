package io.slotwright.calendar.flag;

import java.time.Instant;

/// Who changed something, and when.
///
/// @param subject of the administrator's token
public record Edit(String subject, Instant at) {}
