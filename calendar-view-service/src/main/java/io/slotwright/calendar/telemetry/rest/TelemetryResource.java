package io.slotwright.calendar.telemetry.rest;

import io.slotwright.calendar.telemetry.flow.RecordReport;
import io.slotwright.calendar.telemetry.flow.Reporters;
import io.slotwright.plumbing.http.ForwardedClients;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Reports of browsers about the pages.
@Path("/api/v1/telemetry")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Telemetry")
class TelemetryResource {

  private final RecordReport recordReport;
  private final Reporters reporters;
  private final ForwardedClients clients;

  TelemetryResource(RecordReport recordReport, Reporters reporters, ForwardedClients clients) {
    this.recordReport = recordReport;
    this.reporters = reporters;
    this.clients = clients;
  }

  @POST
  @PermitAll
  @Operation(
      summary = "Report how a page feels and fails",
      description =
          "Web Vitals and failures, which are counted in metrics. For beacons: there is no"
              + " response body. Nothing about persons can be told, and nothing is stored.")
  @APIResponse(responseCode = "204", description = "Counted")
  @APIResponse(
      responseCode = "429",
      description = "too-many-reports: your address has reported as often as it may in a minute")
  public Uni<Void> report(@NotNull @Valid ReportRequest request, @Context RoutingContext routing) {
    if (!reporters.mayReport(clients.addressOf(routing.request()))) {
      throw Problem.of(429, "too-many-reports", "Too many reports", "Report less often.")
          .retryAfter(Reporters.WINDOW);
    }
    recordReport.record(request.toReport());
    return Uni.createFrom().voidItem();
  }
}
