package io.slotwright.notification.delivery.flow;

import static io.slotwright.notification.delivery.flow.MailCount.Scope.MAILBOX_AT_POINT;
import static io.slotwright.notification.delivery.flow.MailCount.Scope.POINT;
import static io.slotwright.notification.delivery.flow.MailCount.Scope.SUITE;

import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.GuestConfirmationRequested;
import io.slotwright.notification.booking.flow.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The counts that a mail adds to, so that no guest can flood a mailbox, their own or another's.
@ApplicationScoped
class MailCounts {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /// Mails caused by operators or by changes of supply are not limited.
  private static final Set<String> EXEMPT = Set.of("operator", "system");

  private final MailLimitSettings limits;
  private final Mailboxes mailboxes;

  MailCounts(MailLimitSettings limits, Mailboxes mailboxes) {
    this.limits = limits;
    this.mailboxes = mailboxes;
  }

  /// None when an operator or the system caused the event; an event without an actor counts as a
  /// guest's.
  List<MailCount> of(BookingChanged event) {
    return event.actor() != null && EXEMPT.contains(event.actor()) ? List.of() : always(event);
  }

  /// Whoever caused the event.
  List<MailCount> always(BookingChanged event) {
    return counts(event.customer().email(), event.servicePointId(), event.organisationId());
  }

  /// An event without an organisation is not counted for one.
  List<MailCount> of(GuestConfirmationRequested event) {
    return counts(event.email(), event.servicePointId(), event.organisationId());
  }

  private List<MailCount> counts(String email, UUID point, @Nullable UUID organisation) {
    String mailbox = "mailbox:" + mailboxes.of(email);
    return Stream.of(
            new MailCount(
                MAILBOX_AT_POINT, mailbox + "@" + point, limits.mailsPerEmailPerDay(), DAY),
            new MailCount(SUITE, mailbox, limits.mailsPerEmailEverywherePerDay(), DAY),
            new MailCount(POINT, "point:" + point, limits.mailsPerPointPerHour(), HOUR),
            new MailCount(
                SUITE,
                "organisation:" + organisation,
                organisation == null ? 0 : limits.mailsPerOrganisationPerHour(),
                HOUR))
        .filter(count -> count.most() > 0)
        .toList();
  }
}
