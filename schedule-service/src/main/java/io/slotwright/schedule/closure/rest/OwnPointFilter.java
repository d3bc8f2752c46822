package io.slotwright.schedule.closure.rest;

import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.Target;
import io.slotwright.schedule.hours.flow.Owners;
import io.slotwright.schedule.version.HoursOwner;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Responds with 404 for the service point of another organisation before the body is received: a
/// resource method is called only once the whole body is in memory.
class OwnPointFilter {

  private static final HoursOwner.Kind POINT = HoursOwner.Kind.SERVICE_POINT;

  private final Owners owners;
  private final Caller caller;

  OwnPointFilter(Owners owners, Caller caller) {
    this.owners = owners;
    this.caller = caller;
  }

  @OwnPointFirst
  @ServerRequestFilter
  Uni<Void> requireOwn(ContainerRequestContext request) {
    return owners
        .zoneOfOwn(POINT, Target.of(id(request), caller.organisation()))
        .map(found -> found.orElseThrow(() -> Problem.notFound(POINT.what())))
        .replaceWithVoid();
  }

  private static UUID id(ContainerRequestContext request) {
    try {
      return UUID.fromString(request.getUriInfo().getPathParameters().getFirst("id"));
    } catch (IllegalArgumentException noId) {
      throw Problem.notFound(POINT.what());
    }
  }
}
