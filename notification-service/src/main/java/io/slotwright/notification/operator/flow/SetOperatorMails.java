package io.slotwright.notification.operator.flow;

import io.slotwright.common.decision.Decision;
import io.slotwright.notification.operator.DigestTime;
import io.slotwright.notification.operator.OperatorSettings;
import io.slotwright.notification.point.ServicePoint;
import io.slotwright.notification.point.flow.ServicePoints;
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
  private final ServicePoints points;
  private final InstantSource clock;

  SetOperatorMails(OperatorMails mails, ServicePoints points, InstantSource clock) {
    this.mails = mails;
    this.points = points;
    this.clock = clock;
  }

  public Uni<Decision<OperatorSettings>> of(UUID organisation, UUID servicePoint) {
    return Decisions.whenFound(
        points.find(organisation, servicePoint),
        "service point",
        point ->
            mails
                .find(organisation, servicePoint)
                .map(found -> Decision.accept(found.orElse(OperatorSettings.DEFAULTS))));
  }

  public Uni<Decision<OperatorSettings>> set(
      UUID organisation, UUID servicePoint, OperatorSettings settings) {
    return Decisions.whenFound(
        points.find(organisation, servicePoint),
        "service point",
        point -> save(organisation, point, settings).replaceWith(Decision.accept(settings)));
  }

  private Uni<Void> save(UUID organisation, ServicePoint point, OperatorSettings settings) {
    Instant now = clock.instant();
    Instant due = DigestTime.next(settings.digestAt(), point.timezone(), now);
    return mails.save(organisation, point.id(), settings, now, due);
  }
}
