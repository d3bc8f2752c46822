package io.slotwright.booking.catalogue.rest;

import io.slotwright.booking.catalogue.Editor;
import io.slotwright.booking.catalogue.Service;
import io.slotwright.booking.catalogue.flow.AddService;
import io.slotwright.booking.catalogue.flow.ChangeService;
import io.slotwright.booking.catalogue.flow.ReadServices;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.http.Tagged;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The services of a service point.
@Path("/api/v1")
@Tag(name = "Catalogue")
class ServiceResource {

  private final ReadServices readServices;
  private final AddService addService;
  private final ChangeService changeService;
  private final Caller caller;

  ServiceResource(
      ReadServices readServices,
      AddService addService,
      ChangeService changeService,
      Caller caller) {
    this.readServices = readServices;
    this.addService = addService;
    this.changeService = changeService;
    this.caller = caller;
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
      @RestPath UUID id,
      @RestHeader("Idempotency-Key") @Nullable String key,
      @NotNull @Valid ServiceRequest request) {
    return addService
        .add(id, editor(), request::toService, new RequestKey("services/" + id, key, request))
        .map(added -> added.orElseThrow(() -> Problem.notFound("service point")))
        .map(ServiceResource::created);
  }

  @GET
  @Path("/service-points/{id}/services")
  @PermitAll
  @Operation(summary = "The services of a service point, inactive ones included")
  public Uni<Page<ServiceResponse>> list(
      @RestPath UUID id,
      @RestQuery("cursor") @Nullable String cursor,
      @RestQuery("limit") @Nullable String limit) {
    Query query = new Query();
    Field<Integer> asked = query.limit(limit);
    Field<UUID> after = query.cursor(cursor, UUID::fromString);
    query.check();
    int most = asked.get();
    return readServices
        .ofPoint(id, after.orNull(), most + 1)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(
            found ->
                Page.of(found, most, service -> service.id().toString()).map(ServiceResponse::of));
  }

  @GET
  @Path("/services/{id}")
  @PermitAll
  @Operation(summary = "Read a service")
  public Uni<RestResponse<ServiceResponse>> read(@RestPath UUID id) {
    return readServices
        .read(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service")))
        .map(ServiceResource::ok);
  }

  @PUT
  @Path("/services/{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Replace a service; existing bookings keep their durations")
  public Uni<RestResponse<ServiceResponse>> replace(
      @RestPath UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ServiceRequest request) {
    return changeService
        .replace(id, editor(), EntityTags.seen(ifMatch), request::toService)
        .map(Refusals::accepted)
        .map(ServiceResource::ok);
  }

  @DELETE
  @Path("/services/{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Delete a service from the catalogue; existing bookings keep it",
      description = "To suspend it, set active to false instead.")
  @APIResponse(responseCode = "204", description = "It can no longer be booked")
  public Uni<RestResponse<Void>> remove(
      @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return changeService
        .remove(id, editor(), EntityTags.seen(ifMatch))
        .map(Refusals::accepted)
        .replaceWith(RestResponse.noContent());
  }

  private Editor editor() {
    return new Editor(caller.organisation(), caller.subject());
  }

  private static RestResponse<ServiceResponse> ok(Service service) {
    return Tagged.ok(ServiceResponse.of(service), service.version());
  }

  private static RestResponse<ServiceResponse> created(Service service) {
    return Tagged.created(
        "/api/v1/services/" + service.id(), ServiceResponse.of(service), service.version());
  }
}
