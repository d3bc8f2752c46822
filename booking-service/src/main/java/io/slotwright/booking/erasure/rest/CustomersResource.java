package io.slotwright.booking.erasure.rest;

import io.slotwright.booking.erasure.flow.EraseCustomer;
import io.slotwright.common.guest.MailAddress;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The customers of an organisation.
@Path("/api/v1/customers")
@Tag(name = "Customers")
class CustomersResource {

  private final EraseCustomer eraseCustomer;
  private final Caller caller;

  CustomersResource(EraseCustomer eraseCustomer, Caller caller) {
    this.eraseCustomer = eraseCustomer;
    this.caller = caller;
  }

  /// An erasure that has begun.
  @Schema(
      examples =
          """
          {"erasure_id": "0190a000-0000-7000-8000-0000000000e1"}
          """)
  record ErasureAccepted(UUID erasureId) {}

  @DELETE
  @RolesAllowed("admin")
  @ResponseStatus(202)
  @Operation(
      summary = "Erase a customer of your organisation from all services",
      description =
          "Names, addresses, phone numbers, notes and mails; the times of past bookings stay. Of an"
              + " address that nobody used, nothing is erased. GET /api/v1/erasures/{id} shows what"
              + " is left.")
  @APIResponse(
      responseCode = "202",
      description = "The customer is erased here; the other services follow",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ErasureAccepted.class)))
  @APIResponse(
      responseCode = "409",
      description = "upcoming-bookings: cancel booking_ids first, so that the customer is told")
  public Uni<ErasureAccepted> erase(
      @RestQuery
          @Parameter(
              description = "With which the bookings were made, in any case",
              example = "olena@example.test")
          @Nullable String email) {
    Query query = new Query();
    Field<String> address =
        query
            .field(
                "email",
                email,
                CustomersResource::address,
                ViolationCode.MALFORMED_EMAIL,
                "an e-mail address such as olena@example.test")
            .required();
    query.check();
    return eraseCustomer
        .erase(caller.organisation(), address.get(), caller.subject())
        .map(Refusals::accepted)
        .map(ErasureAccepted::new);
  }

  private static String address(String text) {
    return MailAddress.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("no address"))
        .text();
  }
}
