package io.slotwright.schedule.hours.rest;

import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.schedule.booked.rest.PreviewResponse;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.hours.flow.PreviewChange;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/// Answers requests with `dry_run`.
@ApplicationScoped
class Previews {

  private final PreviewChange preview;

  Previews(PreviewChange preview) {
    this.preview = preview;
  }

  /// 200 with the bookings that `change` would displace; a refusal becomes a problem.
  <T> Uni<Response> of(
      HoursOwner.Kind kind, Target target, Function<SqlConnection, Uni<Decision<T>>> change) {
    return preview.displaced(kind, target, change).map(Refusals::accepted).map(PreviewResponse::of);
  }
}
