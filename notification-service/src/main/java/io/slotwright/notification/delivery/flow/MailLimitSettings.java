package io.slotwright.notification.delivery.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// Limits of the mails that guests, and operators for themselves, may cause. A service point may
/// set its own, see its `limits`. Other mails caused by operators are not counted, nor are those
/// with links to lists of bookings, which booking-service limits. 0 disables a limit.
@ConfigMapping(prefix = "slotwright.notification.limits")
public interface MailLimitSettings {

  /// Mails about bookings at one point to one mailbox within a day.
  @WithDefault("30")
  @Min(0)
  int mailsPerEmailPerDay();

  /// Mails about bookings anywhere to one mailbox within a day.
  @WithDefault("100")
  @Min(0)
  int mailsPerEmailEverywherePerDay();

  /// Mails about bookings at one point within an hour.
  @WithDefault("600")
  @Min(0)
  int mailsPerPointPerHour();

  /// Mails about bookings with one organisation within an hour.
  @WithDefault("6000")
  @Min(0)
  int mailsPerOrganisationPerHour();

  /// Mails that an operator has sent to their own address within an hour.
  @WithDefault("20")
  @Min(0)
  int testMailsPerOperatorPerHour();
}
