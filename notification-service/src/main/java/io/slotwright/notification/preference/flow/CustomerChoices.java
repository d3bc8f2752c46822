package io.slotwright.notification.preference.flow;

import io.slotwright.notification.booking.flow.Mailboxes;
import io.slotwright.notification.preference.Subscriber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Finds what the recipient of a mail has chosen.
@ApplicationScoped
public class CustomerChoices {

  private final Preferences preferences;
  private final PreferenceLinks links;
  private final Mailboxes mailboxes;

  CustomerChoices(Preferences preferences, PreferenceLinks links, Mailboxes mailboxes) {
    this.preferences = preferences;
    this.links = links;
    this.mailboxes = mailboxes;
  }

  /// @param email the customer's address, as typed
  public Uni<Chosen> of(UUID organisation, String email) {
    Subscriber subscriber = new Subscriber(organisation, mailboxes.of(email));
    return preferences
        .of(subscriber)
        .map(preference -> new Chosen(preference, Optional.of(links.of(subscriber))));
  }
}
