package io.slotwright.notification.delivery.rest;

import io.slotwright.common.problem.ViolationCode;
import io.slotwright.notification.delivery.Delivery;
import io.slotwright.notification.delivery.DeliveryLogEntry;
import io.slotwright.notification.delivery.DeliveryStatus;
import io.slotwright.notification.delivery.flow.DeliveryList;
import io.slotwright.notification.delivery.flow.DeliveryList.Filter;
import io.slotwright.notification.delivery.flow.DeliveryLog;
import io.slotwright.notification.delivery.flow.ResendMail;
import io.slotwright.notification.delivery.flow.RetryDelivery;
import io.slotwright.notification.delivery.flow.RetryDelivery.Answer;
import io.slotwright.notification.mail.MailKind;
import io.slotwright.plumbing.http.Keyset;
import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// The mails of an organisation's bookings, for its operators.
@Path(NotificationResource.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"operator", "admin"})
@Tag(name = "Notifications")
class NotificationResource {

  static final String COLLECTION = "/api/v1/notifications";

  private static final Map<String, DeliveryStatus> STATUSES =
      Query.words(DeliveryStatus.values(), DeliveryStatus::wireName);

  private static final Map<String, MailKind> KINDS =
      Query.words(MailKind.values(), MailKind::wireName);

  private final DeliveryList list;
  private final DeliveryLog log;
  private final RetryDelivery retryDelivery;
  private final ResendMail resendMail;
  private final Caller caller;

  NotificationResource(
      DeliveryList list,
      DeliveryLog log,
      RetryDelivery retryDelivery,
      ResendMail resendMail,
      Caller caller) {
    this.list = list;
    this.log = log;
    this.retryDelivery = retryDelivery;
    this.resendMail = resendMail;
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
      @RestQuery @Parameter(description = "Only mails of one kind", example = "booking-confirmed")
          @Nullable String kind,
      @RestQuery @Parameter(description = "next_cursor of the page before") @Nullable String cursor,
      @RestQuery @Parameter(description = "1 to 200", example = "50") @Nullable String limit) {
    Query query = new Query();
    Field<UUID> booking = query.id("booking_id", bookingId);
    Field<DeliveryStatus> wanted =
        query.word("status", status, STATUSES, ViolationCode.UNKNOWN_STATUS);
    Field<MailKind> only = query.word("kind", kind, KINDS, ViolationCode.UNKNOWN_KIND);
    Field<UUID> after = query.cursor(cursor, UUID::fromString);
    Field<Integer> most = query.limit(limit);
    query.check();
    Filter filter = new Filter(booking.orNull(), wanted.orNull(), only.orNull(), after.orNull());
    return list.find(caller.organisation(), filter, most.get() + 1)
        .map(found -> page(found, most.get()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"operator", "admin"})
  @Operation(summary = "Read a mail")
  public Uni<NotificationResponse> get(@RestPath UUID id) {
    return find(id).map(NotificationResponse::of);
  }

  @GET
  @Path("/{id}/log")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "What happened to a mail, oldest first",
      description =
          "An entry for each attempt. A number that is missing belongs to an attempt that was not"
              + " concluded, because its replica stopped.")
  public Uni<Page<LogEntryResponse>> log(
      @RestPath UUID id,
      @RestQuery @Parameter(description = "next_cursor of the page before") @Nullable String cursor,
      @RestQuery @Parameter(description = "1 to 200", example = "50") @Nullable String limit) {
    Query query = new Query();
    Field<Keyset> after = query.cursor(cursor, Keyset::parse);
    Field<Integer> most = query.limit(limit);
    query.check();
    return find(id)
        .chain(found -> log.of(found.id(), after.or(Keyset.START), most.get() + 1))
        .map(found -> Page.of(found, most.get(), NotificationResource::position))
        .map(page -> page.map(LogEntryResponse::of));
  }

  @POST
  @Path("/{id}/resend")
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Send a mail again that was sent",
      description =
          "As a notification of its own, in the same conversation. It counts for the limits of mails:"
              + " beyond them it is `skipped`. Only the newest mail about a booking can be resent.")
  @APIResponse(
      responseCode = "201",
      description = "The new notification",
      content = @Content(schema = @Schema(implementation = NotificationResponse.class)))
  @APIResponse(responseCode = "409", description = "illegal-transition, superseded")
  public Uni<RestResponse<NotificationResponse>> resend(
      @RestPath UUID id, @RestHeader("Idempotency-Key") @Nullable String key) {
    UUID organisation = caller.organisation();
    return resendMail
        .resend(organisation, id, new RequestKey("resend/" + organisation, key, id))
        .map(Refusals::accepted)
        .chain(this::get)
        .map(
            created ->
                ResponseBuilder.create(RestResponse.Status.CREATED, created)
                    .location(URI.create(COLLECTION + "/" + created.id()))
                    .build());
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

  private Uni<Delivery> find(UUID id) {
    return list.find(caller.organisation(), id)
        .map(found -> found.orElseThrow(NotificationResource::unknown));
  }

  private static String position(DeliveryLogEntry entry) {
    return new Keyset(entry.at(), entry.id()).text();
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
