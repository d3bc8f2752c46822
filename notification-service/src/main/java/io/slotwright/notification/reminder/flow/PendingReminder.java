package io.slotwright.notification.reminder.flow;

import java.time.Instant;
import java.util.UUID;

/// A reminder to wait for: at most one of a booking has the same `minutesBefore`.
public record PendingReminder(UUID bookingId, int minutesBefore, Instant dueAt) {}
