package io.slotwright.schedule.servicepoint;

import io.slotwright.common.reminder.QuietHours;
import io.slotwright.common.reminder.Reminders;
import org.jspecify.annotations.Nullable;

/// When a service point reminds its customers.
///
/// @param quietHours null for none
public record ReminderRules(Reminders reminders, @Nullable QuietHours quietHours) {}
