package io.slotwright.notification.preference.flow;

import io.slotwright.notification.preference.Preference;
import io.slotwright.notification.preference.Subscriber;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/// What customers have chosen.
public interface Preferences {

  /// [Preference#NONE] of one who has chosen nothing.
  Uni<Preference> of(Subscriber subscriber);

  Uni<Void> save(Subscriber subscriber, Preference preference, Instant now);

  /// Makes all optional kinds unwanted and keeps the language.
  Uni<Void> unsubscribe(Subscriber subscriber, Instant now);
}
