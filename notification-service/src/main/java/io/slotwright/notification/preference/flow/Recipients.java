package io.slotwright.notification.preference.flow;

import io.slotwright.notification.preference.Preference;
import io.slotwright.notification.preference.Subscriber;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// What decides whether and how recipients get mails.
public interface Recipients {

  /// In the order of `subscribers`.
  Uni<List<Standing>> standings(List<Subscriber> subscribers);

  /// @param suppressed whether the mailbox gets no mail of the organisation at all
  record Standing(boolean suppressed, Preference preference) {}
}
