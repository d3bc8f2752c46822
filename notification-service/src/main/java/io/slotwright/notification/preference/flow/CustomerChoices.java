package io.slotwright.notification.preference.flow;

import io.slotwright.notification.booking.flow.Mailboxes;
import io.slotwright.notification.preference.Subscriber;
import io.slotwright.notification.preference.flow.Recipients.Standing;
import io.slotwright.plumbing.feed.SharedBatches;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Finds what the recipient of a mail has chosen. Mails that begin together are asked about
/// together.
@ApplicationScoped
public class CustomerChoices {

  private final SharedBatches<Subscriber, Standing> standings;
  private final PreferenceLinks links;
  private final Mailboxes mailboxes;

  CustomerChoices(Recipients recipients, PreferenceLinks links, Mailboxes mailboxes) {
    this.standings = new SharedBatches<>(recipients::standings);
    this.links = links;
    this.mailboxes = mailboxes;
  }

  /// @param email the customer's address, as typed
  public Uni<Chosen> of(UUID organisation, String email) {
    Subscriber subscriber = new Subscriber(organisation, mailboxes.of(email));
    return standings
        .take(subscriber)
        .map(
            standing ->
                new Chosen(
                    standing.suppressed(),
                    standing.preference(),
                    Optional.of(links.of(subscriber))));
  }
}
