package io.slotwright.schedule.servicepoint;

import io.slotwright.common.guest.GuestRules;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The details of a service point that an operator sets; made by [ServicePointProposal#check].
///
/// @param address empty when none was given
/// @param location null when none was given
/// @param autoConfirm whether a new booking is confirmed at once, or waits for an operator
/// @param minNoticeMinutes how long before its start a booking must be made
/// @param bookingHorizonDays how many days ahead a booking may start
/// @param holdMinutes how long a reservation holds, though never longer than until its start
/// @param cancellationDeadlineMinutes how long before its start a customer may cancel or move a
/// booking at the latest; null for no such limit
/// @param minutesEarly how long before its time an appointment may be started
/// @param guests the rules for people who book for themselves
/// @param reminding when customers are reminded
public record ServicePointDetails(
    String name,
    ZoneId timezone,
    String address,
    @Nullable Coordinates location,
    @Nullable String contactEmail,
    boolean autoConfirm,
    int minNoticeMinutes,
    int bookingHorizonDays,
    int holdMinutes,
    @Nullable Integer cancellationDeadlineMinutes,
    int minutesEarly,
    GuestRules guests,
    ReminderRules reminding) {}
