package io.slotwright.calendar.week.flow;

import io.slotwright.calendar.week.Revision;
import java.time.Instant;

/// A drawn week of one post.
///
/// @param at when it was current for certain
public record ReadyWeek(Revision revision, ReadyBytes bytes, Instant at) {}
