package io.slotwright.schedule.slot;

import java.time.LocalDate;
import java.util.UUID;

/// A post with its slot plan, and how far ahead the other services know it.
///
/// @param number what people call the post by
/// @param bookingHorizonDays how many days ahead its service point takes bookings
/// @param announcedThrough the last date that was generated; long ago for a new post
public record PlannedPost(
    UUID postId, int number, int bookingHorizonDays, LocalDate announcedThrough, SlotPlan plan) {}
