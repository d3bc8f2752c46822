package io.slotwright.booking.index;

import io.slotwright.common.time.TimeRange;

/// A post that is searched, and in which time.
///
/// @param within in which an opening starts
public record PostWindow(BookablePost post, TimeRange within) {}
