package io.slotwright.schedule.version;

import java.time.Instant;

/// One change of what decides a post's slots.
///
/// @param version grows by one with every change of the post, from 1
public record HoursVersion(long version, Change change, Instant createdAt) {}
