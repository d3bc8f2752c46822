package io.slotwright.schedule.hours;

import java.util.UUID;

/// A post after its hours were revised.
///
/// @param version its availability version now: a new one, unless there was nothing to change
public record Revised(UUID postId, long version, Revision revision) {}
