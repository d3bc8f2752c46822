package io.slotwright.schedule.legacyimport.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.http.ReadAsItComes;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.decision.rest.Bodies;
import io.slotwright.schedule.legacyimport.flow.ImportServicePoints;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Imports files of legacy points. A worker thread reads a file while it arrives.
@Path("/api/v1/imports/service-points")
@Tag(name = "Legacy imports")
class UploadResource implements ReadAsItComes {

  private static final long MOST_BYTES_PER_ROW = 64L * 1024;

  private static final String RULES =
      """
      Each row becomes a service point with posts 1 to `post_count`, all with the same slots and
      hours. A day of `working_hours` is `["09:00", "18:00"]`, several such windows, or a text
      `09:00-12:00 13:00-18:00`; in CSV the columns `mon` to `sun` have such texts. Rows may also
      have the settings of a service point. Days are generated after the answer.

      CSV is separated by commas, semicolons or tabs, as the header shows or a first line `sep=;`
      says. Its encoding is that of a byte order mark, of the `charset` of the request, or else
      UTF-8 or windows-1251 by its bytes. `auto_confirm` is TRUE or FALSE in any case. Rejected rows
      tell their `line`.

      A bad row is rejected and the rest goes on. Where the file is malformed the import stops
      (`status` is `stopped`): the rows before stay imported. Sent again, rows that are imported
      already are `unchanged`; one that says something else under a known `external_id` is rejected
      with `differs-from-imported`. `dry_run=true` checks everything, creates nothing, and keeps its
      report for a day.
      """;

  private static final String JSON =
      """
      [{"external_id": "sp-17", "name": "Old Centre", "timezone": "Europe/Kyiv", "post_count": 3,
        "slot_duration_minutes": 30,
        "working_hours": {"mon": ["09:00", "18:00"], "sat": ["10:00", "15:00"]}}]
      """;

  private static final String CSV =
      """
      external_id,name,timezone,address,post_count,slot_duration_minutes,mon,tue,sat
      sp-18,"Centre, New",Europe/Kyiv,"Kyiv, Nyzhniy Val 15",2,45,09:00-18:00,09:00-12:00 13:00-18:00,
      """;

  private final ImportServicePoints importPoints;
  private final ImportReports reports;
  private final ObjectMapper json;
  private final Vertx vertx;
  private final Caller caller;

  UploadResource(
      ImportServicePoints importPoints,
      ImportReports reports,
      ObjectMapper json,
      Vertx vertx,
      Caller caller) {
    this.importPoints = importPoints;
    this.reports = reports;
    this.json = json;
    this.vertx = vertx;
    this.caller = caller;
  }

  @POST
  @Blocking
  @RolesAllowed("admin")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Import a file of legacy service points, as JSON or CSV",
      description = RULES)
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LegacyPointRequest[].class),
            examples = @ExampleObject(name = "json", value = JSON)),
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "csv", value = CSV))
      })
  public Uni<ImportResponse> importJson(
      @RestQuery("dry_run") @Nullable String dryRun, @Nullable InputStream request) {
    return importFile(dryRun, request, body -> new JsonRows(json, body));
  }

  @POST
  @Blocking
  @RolesAllowed("admin")
  @Consumes("text/csv")
  @Operation(hidden = true)
  public Uni<ImportResponse> importCsv(
      @RestQuery("dry_run") @Nullable String dryRun,
      @RestHeader("Content-Type") MediaType type,
      @Nullable InputStream request) {
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    return importFile(dryRun, request, body -> new CsvRows(body, charset));
  }

  private Uni<ImportResponse> importFile(
      @Nullable String dryRun,
      @Nullable InputStream request,
      Function<InputStream, RowReader> reader) {
    MeteredBody body = new MeteredBody(Bodies.required(request), MOST_BYTES, MOST_BYTES_PER_ROW);
    UploadedFile file = new UploadedFile(vertx, body, reader.apply(body), new RowForm(json));
    Query query = new Query();
    Field<Boolean> dry = query.flag("dry_run", dryRun);
    query.check();
    return importPoints
        .run(caller.organisation(), dry.or(false), file)
        .map(Refusals::accepted)
        .chain(reports::full);
  }
}
