package io.slotwright.notification.delivery.rest;

import io.slotwright.common.problem.ViolationCode;
import io.slotwright.notification.delivery.Delivery;
import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.delivery.flow.DeliveryList;
import io.slotwright.notification.delivery.flow.DeliveryList.Filter;
import io.slotwright.notification.delivery.flow.RetryDelivery;
import io.slotwright.notification.delivery.flow.RetryDelivery.Answer;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The mails of an organisation's bookings, for its operators.
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"operator", "admin"})
@Tag(name = "Notifications")
class NotificationResource {

  private static final Map<String, DeliveryStatus> STATUSES =
      Query.words(DeliveryStatus.values(), DeliveryStatus::wireName);

  private final DeliveryList list;
  private final RetryDelivery retryDelivery;
  private final Caller caller;

  NotificationResource(DeliveryList list, RetryDelivery retryDelivery, Caller caller) {
    this.list = list;
    this.retryDelivery = retryDelivery;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "The mails of your bookings, newest first")
  public Uni<Page<NotificationResponse>> list(
      @RestQuery("booking_id") @Parameter(description = "Only the mails of one booking")
          @Nullable String bookingId,
      @RestQuery @Parameter(description = "queued, sent, failed, dead or skipped", example = "sent")
          @Nullable String status,
      @RestQuery @Parameter(description = "next_cursor of the page before") @Nullable String cursor,
      @RestQuery @Parameter(description = "1 to 200", example = "50") @Nullable String limit) {
    Query query = new Query();
    Field<UUID> booking = query.id("booking_id", bookingId);
    Field<DeliveryStatus> wanted =
        query.word("status", status, STATUSES, ViolationCode.UNKNOWN_STATUS);
    Field<UUID> after = query.cursor(cursor, UUID::fromString);
    Field<Integer> most = query.limit(limit);
    query.check();
    Filter filter = new Filter(booking.orNull(), wanted.orNull(), after.orNull());
    return list.find(caller.organisation(), filter, most.get() + 1)
        .map(found -> page(found, most.get()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Read a mail")
  public Uni<NotificationResponse> get(@RestPath UUID id) {
    return list.find(caller.organisation(), id)
        .map(
            found ->
                found.map(NotificationResponse::of).orElseThrow(NotificationResource::unknown));
  }

  @POST
  @Path("/{id}/retry")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Retry a failed, dead or skipped mail now")
  @APIResponseSchema(NotificationResponse.class)
  @APIResponse(responseCode = "409", description = "illegal-transition")
  public Uni<NotificationResponse> retry(@RestPath UUID id) {
    return retryDelivery
        .retry(caller.organisation(), id)
        .invoke(NotificationResource::refuseUnlessQueued)
        .chain(() -> get(id));
  }

  private static Page<NotificationResponse> page(List<Delivery> found, int limit) {
    return Page.of(found, limit, delivery -> delivery.id().toString())
        .map(NotificationResponse::of);
  }

  private static void refuseUnlessQueued(Answer answer) {
    switch (answer) {
      case Answer.Queued() -> {}
      case Answer.NotRetryable(DeliveryStatus status) -> throw illegalTransition(status);
      case Answer.Unknown() -> throw unknown();
    }
  }

  private static Problem illegalTransition(DeliveryStatus status) {
    return Problem.of(
            409,
            "illegal-transition",
            "Illegal transition",
            "Only a failed, dead or skipped notification can be retried; this one is %s."
                .formatted(status.wireName()))
        .with("allowed", List.of());
  }

  private static Problem unknown() {
    return Problem.notFound("notification");
  }
}
