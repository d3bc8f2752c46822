package io.slotwright.schedule.availability;

import java.util.UUID;

/// A post after its availability was revised.
///
/// @param version its availability version now: a new one, unless there was nothing to change
public record Revised(UUID postId, long version, Revision revision) {}
