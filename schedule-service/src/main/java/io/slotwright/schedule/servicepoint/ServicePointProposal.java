package io.slotwright.schedule.servicepoint;

import static io.slotwright.common.guest.PointLimits.LARGEST;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.reminder.Reminders;
import io.slotwright.common.text.VisibleText;
import io.slotwright.common.time.IanaZones;
import io.slotwright.schedule.decision.Checks;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A proposed service point, not checked yet. `name` and `timezone` are required. Fields that only
/// the server sets may be sent back as they were read, and are ignored.
///
/// @param timezone an IANA name
/// @param address null for none
/// @param location null for none
/// @param contactEmail null for none
/// @param autoConfirm null for true
/// @param minNoticeMinutes 0 to 43200 (30 days), null for 0
/// @param bookingHorizonDays 1 to 365, null for 60
/// @param holdMinutes 1 to 120, null for 10
/// @param cancellationDeadlineMinutes 0 to 43200 (30 days), null for no deadline
/// @param minutesEarly how long before its time an appointment may be started, 0 to 1440, null for
/// 30
/// @param confirmGuests whether guests confirm their e-mail address, null for false
/// @param challenge whether a guest's browser solves a proof of work, null for false
/// @param limits how much guests may do, null for the suite's defaults
/// @param reminders when customers are reminded, null for the suite's defaults; what is left out of
/// it is off
/// @param quietHours when no mail is sent that can wait, null for never
public record ServicePointProposal(
    @Nullable String name,
    @Nullable String timezone,
    @Nullable String address,
    @Nullable LocationProposal location,
    @Nullable String contactEmail,
    @Nullable Boolean autoConfirm,
    @Nullable Integer minNoticeMinutes,
    @Nullable Integer bookingHorizonDays,
    @Nullable Integer holdMinutes,
    @Nullable Integer cancellationDeadlineMinutes,
    @Nullable Integer minutesEarly,
    @Nullable Boolean confirmGuests,
    @Nullable Boolean challenge,
    @Nullable PointLimits limits,
    @Nullable RemindersProposal reminders,
    @Nullable QuietHoursProposal quietHours) {

  public Decision<ServicePointDetails> check() {
    ServicePointProposal full = withDefaults();
    Checks checks =
        new Checks()
            .text("name", full.name, 200)
            .text("timezone", full.timezone, 64)
            .optionalText("address", full.address, 300)
            .optionalText("contact_email", full.contactEmail, 254)
            .range("min_notice_minutes", full.minNoticeMinutes, 0, 43_200)
            .range("booking_horizon_days", full.bookingHorizonDays, 1, 365)
            .range("hold_minutes", full.holdMinutes, 1, 120)
            .optionalRange(
                "cancellation_deadline_minutes", full.cancellationDeadlineMinutes, 0, 43_200)
            .range("minutes_early", full.minutesEarly, 0, 1_440);
    full.checkLimits(checks);
    full.checkTimezone(checks);
    full.checkLocation(checks);
    full.checkEmail(checks);
    full.checkReminding(checks);
    return checks.decide(full::details);
  }

  private ServicePointProposal withDefaults() {
    return new ServicePointProposal(
        name,
        timezone,
        requireNonNullElse(address, ""),
        location,
        contactEmail,
        requireNonNullElse(autoConfirm, true),
        requireNonNullElse(minNoticeMinutes, 0),
        requireNonNullElse(bookingHorizonDays, 60),
        requireNonNullElse(holdMinutes, 10),
        cancellationDeadlineMinutes,
        requireNonNullElse(minutesEarly, ServicePointChanged.MINUTES_EARLY),
        requireNonNullElse(confirmGuests, false),
        requireNonNullElse(challenge, false),
        requireNonNullElse(limits, PointLimits.DEFAULTS),
        reminders,
        quietHours);
  }

  private void checkReminding(Checks checks) {
    if (reminders != null) {
      reminders.check(checks);
    }
    if (quietHours != null) {
      quietHours.check(checks);
    }
  }

  private ReminderRules reminding() {
    return new ReminderRules(
        reminders == null ? Reminders.DEFAULTS : reminders.reminders(),
        quietHours == null ? null : quietHours.quietHours());
  }

  private void checkLimits(Checks checks) {
    Map<String, Object> set = requireNonNull(limits).byName();
    set.forEach(
        (name, limit) ->
            checks.range("limits/" + name, (Integer) limit, 1, requireNonNull(LARGEST.get(name))));
  }

  private void checkTimezone(Checks checks) {
    if (timezone != null && !timezone.isBlank() && IanaZones.named(timezone).isEmpty()) {
      checks.violation(
          "timezone",
          ViolationCode.UNKNOWN_TIMEZONE,
          "timezone is an IANA name, such as Europe/Kyiv.");
    }
  }

  private void checkLocation(Checks checks) {
    if (location != null) {
      location.check(checks);
    }
  }

  private void checkEmail(Checks checks) {
    if (contactEmail != null && !MailAddress.isOne(contactEmail)) {
      checks.violation(
          "contact_email",
          ViolationCode.MALFORMED_EMAIL,
          "contact_email must be an email address.");
    }
  }

  private ServicePointDetails details() {
    return new ServicePointDetails(
        requireNonNull(name).strip(),
        ZoneId.of(requireNonNull(timezone)),
        requireNonNull(address).strip(),
        location == null ? null : location.location(),
        contactEmail == null ? null : VisibleText.trim(contactEmail),
        requireNonNull(autoConfirm),
        requireNonNull(minNoticeMinutes),
        requireNonNull(bookingHorizonDays),
        requireNonNull(holdMinutes),
        cancellationDeadlineMinutes,
        requireNonNull(minutesEarly),
        new GuestRules(
            requireNonNull(confirmGuests), requireNonNull(challenge), requireNonNull(limits)),
        reminding());
  }
}
