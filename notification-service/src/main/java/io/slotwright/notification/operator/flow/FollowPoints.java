package io.slotwright.notification.operator.flow;

import io.slotwright.common.event.ServicePointChanged;
import io.slotwright.notification.operator.DigestTime;
import io.slotwright.notification.point.flow.PointNews;
import io.slotwright.plumbing.transaction.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/// Computes the time of a point's digest anew when the point changes, since its zone may have.
@ApplicationScoped
class FollowPoints implements PointNews {

  private final OperatorMails mails;
  private final InstantSource clock;

  FollowPoints(OperatorMails mails, InstantSource clock) {
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public Uni<Void> pointsChanged(SqlClient connection, List<ServicePointChanged> points) {
    return InTurn.each(
        points,
        point ->
            point.deleted()
                ? mails.forget(connection, point.servicePointId())
                : reckon(connection, point));
  }

  private Uni<Void> reckon(SqlClient connection, ServicePointChanged point) {
    return mails
        .digestAt(connection, point.servicePointId())
        .chain(
            found ->
                found
                    .map(at -> DigestTime.next(at, point.timezone(), clock.instant()))
                    .map(due -> mails.dueAgain(connection, point.servicePointId(), due))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }
}
