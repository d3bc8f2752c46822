package io.slotwright.notification.branding.rest;

import io.slotwright.notification.branding.BrandingScope;
import io.slotwright.notification.point.flow.ServicePoints;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose branding an operator means.
@ApplicationScoped
class Scopes {

  static final String PARAMETER = "service_point_id";
  static final String DESCRIPTION =
      "The branding of this service point; without it, that of the organisation";

  private final ServicePoints points;
  private final Caller caller;

  Scopes(ServicePoints points, Caller caller) {
    this.points = points;
    this.caller = caller;
  }

  /// Fails with a [Problem] 404 when the service point is none of the caller's organisation.
  ///
  /// @param servicePoint null for the organisation
  Uni<BrandingScope> of(@Nullable String servicePoint) {
    Query query = new Query();
    Field<UUID> id = query.id(PARAMETER, servicePoint);
    query.check();
    UUID organisation = caller.organisation();
    @Nullable UUID point = id.orNull();
    return point == null
        ? Uni.createFrom().item(BrandingScope.of(organisation))
        : points
            .find(organisation, point)
            .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
            .map(found -> new BrandingScope(organisation, found.id()));
  }
}
