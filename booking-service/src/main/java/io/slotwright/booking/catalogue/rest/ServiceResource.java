package io.slotwright.booking.catalogue.rest;

import io.slotwright.booking.allocation.flow.RequestKey;
import io.slotwright.booking.catalogue.Service;
import io.slotwright.booking.catalogue.flow.AddService;
import io.slotwright.booking.catalogue.flow.AwaitPoint;
import io.slotwright.booking.catalogue.flow.Services;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.plumbing.http.Cursors;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.http.Limit;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The services of a service point.
@Path("/api/v1")
@Tag(name = "Catalogue")
public class ServiceResource {

  private final Services services;
  private final AddService addService;
  private final AwaitPoint points;
  private final Caller caller;
  private final IdSource ids;

  ServiceResource(
      Services services, AddService addService, AwaitPoint points, Caller caller, IdSource ids) {
    this.services = services;
    this.addService = addService;
    this.points = points;
    this.caller = caller;
    this.ids = ids;
  }

  @POST
  @Path("/service-points/{id}/services")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Add a service to a service point of your organisation")
  @APIResponseSchema(
      value = ServiceResponse.class,
      responseCode = "201",
      responseDescription = "Added")
  public Uni<RestResponse<ServiceResponse>> add(
      UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid ServiceRequest request) {
    caller.organisation();
    return points
        .find(id)
        .map(this::ofCaller)
        .chain(
            point ->
                addService.add(
                    request.toService(ids.next(), 1, point.id()),
                    new RequestKey("services/" + point.id(), key, request)))
        .map(
            service ->
                RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, ServiceResponse.of(service))
                    .location(URI.create("/api/v1/services/" + service.id()))
                    .tag(String.valueOf(service.version()))
                    .build());
  }

  @GET
  @Path("/service-points/{id}/services")
  @PermitAll
  @Operation(summary = "The services of a service point, inactive ones included")
  public Uni<Page<ServiceResponse>> list(
      UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    int most = Limit.of(limit);
    @Nullable UUID after = Cursors.decode(cursor, UUID::fromString);
    return points
        .findNow(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .chain(point -> services.ofPoint(point.id(), after, most + 1))
        .map(
            found ->
                Page.of(found, most, service -> service.id().toString()).map(ServiceResponse::of));
  }

  @GET
  @Path("/services/{id}")
  @PermitAll
  @Operation(summary = "One service")
  public Uni<RestResponse<ServiceResponse>> read(UUID id) {
    return services.find(id).map(ServiceResource::orNotFound).map(ServiceResource::ok);
  }

  @PUT
  @Path("/services/{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Replace a service; bookings that exist keep their durations")
  public Uni<RestResponse<ServiceResponse>> replace(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ServiceRequest request) {
    return toChange(id, ifMatch)
        .chain(service -> replace(service, request))
        .map(ServiceResource::ok);
  }

  @DELETE
  @Path("/services/{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Take a service out of the catalogue for good; what is booked keeps it",
      description = "To take it out for a while, replace it with one that is not active.")
  @APIResponse(responseCode = "204", description = "It cannot be booked any more")
  public Uni<RestResponse<Void>> remove(
      UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return toChange(id, ifMatch)
        .chain(
            service ->
                services.remove(service).invoke(removed -> requireUnchanged(removed, service)))
        .replaceWith(RestResponse.noContent());
  }

  /// A service of the caller's organisation, as the client has seen it.
  private Uni<Service> toChange(UUID id, @Nullable String ifMatch) {
    caller.organisation();
    return services
        .find(id)
        .map(ServiceResource::orNotFound)
        .call(service -> points.find(service.servicePointId()).map(this::ofCaller))
        .invoke(service -> EntityTags.requireMatch(ifMatch, service.version()));
  }

  private Uni<Service> replace(Service old, ServiceRequest request) {
    Service changed = request.toService(old.id(), old.version() + 1, old.servicePointId());
    return services
        .replace(changed)
        .invoke(replaced -> requireUnchanged(replaced, old))
        .replaceWith(changed);
  }

  /// Somebody else may have been faster.
  private static void requireUnchanged(boolean done, Service seen) {
    if (!done) {
      throw EntityTags.conflict(seen.version() + 1);
    }
  }

  private ServicePoint ofCaller(Optional<ServicePoint> point) {
    return point
        .filter(found -> caller.mayTouch(found.organisationId()))
        .orElseThrow(() -> Problem.notFound("service point"));
  }

  private static Service orNotFound(Optional<Service> service) {
    return service.orElseThrow(() -> Problem.notFound("service"));
  }

  private static RestResponse<ServiceResponse> ok(Service service) {
    return RestResponse.ResponseBuilder.ok(ServiceResponse.of(service))
        .tag(String.valueOf(service.version()))
        .build();
  }
}
