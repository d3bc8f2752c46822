package io.slotwright.notification.operator.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.notification.operator.DigestTime;
import io.slotwright.notification.operator.OperatorSettings;
import io.slotwright.notification.operator.flow.OperatorMails.Place;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// Reads and sets what the operators of a service point hear. Refuses a point that is not theirs,
/// or of which this service has not heard yet.
@ApplicationScoped
public class SetOperatorMails {

  private final OperatorMails mails;
  private final InstantSource clock;

  SetOperatorMails(OperatorMails mails, InstantSource clock) {
    this.mails = mails;
    this.clock = clock;
  }

  public Uni<Decision<OperatorSettings>> of(UUID organisation, UUID servicePoint) {
    return Decisions.whenFound(
        mails.place(organisation, servicePoint),
        "service point",
        place ->
            mails
                .find(organisation, servicePoint)
                .map(found -> Decision.accept(found.orElse(OperatorSettings.DEFAULTS))));
  }

  public Uni<Decision<OperatorSettings>> set(
      UUID organisation, UUID servicePoint, OperatorSettings settings) {
    return Decisions.whenFound(
        mails.place(organisation, servicePoint),
        "service point",
        place -> save(place, settings).replaceWith(Decision.accept(settings)));
  }

  private Uni<Void> save(Place place, OperatorSettings settings) {
    Instant now = clock.instant();
    return mails.save(
        place, settings, now, DigestTime.next(settings.digestAt(), place.timezone(), now));
  }
}
