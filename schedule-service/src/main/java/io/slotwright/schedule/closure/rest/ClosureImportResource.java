package io.slotwright.schedule.closure.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import io.slotwright.plumbing.http.LongBody;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.closure.ImportWindow;
import io.slotwright.schedule.closure.flow.ImportClosures;
import io.slotwright.schedule.decision.Target;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/service-points")
@Tag(name = "Closures")
@LongBody(mebibytes = 4)
class ClosureImportResource {

  private static final String CALENDAR = "text/calendar";
  private static final byte[] NOTHING = {};
  private static final String EXAMPLE =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Example//Holidays//EN
      BEGIN:VEVENT
      UID:independence-day@example.test
      DTSTAMP:20260101T000000Z
      DTSTART;VALUE=DATE:20260824
      RRULE:FREQ=YEARLY
      SUMMARY:Independence Day
      END:VEVENT
      END:VCALENDAR
      """;

  private final ImportClosures closures;
  private final Caller caller;

  ClosureImportResource(ImportClosures closures, Caller caller) {
    this.closures = closures;
    this.caller = caller;
  }

  @POST
  @Path("{id}/closures/import")
  @OwnPointFirst
  @Consumes(CALENDAR)
  @RolesAllowed({"operator", "admin"})
  @Operation(
      summary = "Close a service point on the events of an iCalendar file",
      description =
          "All-day events become overrides of the point without windows, other events become its"
              + " blocks; repeating events are followed from `from` to `to`. Importing a file again"
              + " changes nothing. Importing an edited file applies the differences: time that its"
              + " events no longer close opens again. A file with changes of single occurrences"
              + " (`RECURRENCE-ID`, also with `METHOD:CANCEL`) changes only these. Of several"
              + " versions of an event the one with the highest `SEQUENCE` counts. A date that"
              + " several events close opens when the last of them no longer does. A date with an"
              + " override set by hand is not touched, but rejected with `date-has-override`."
              + " Invalid events are rejected one by one, with the line at which they are invalid."
              + " The file is in UTF-8, unless the `charset` of the Content-Type or a byte order"
              + " mark says otherwise, and has at most 4 MiB. With `dry_run` the response is the"
              + " same and nothing is changed.")
  @RequestBody(
      content =
          @Content(
              mediaType = CALENDAR,
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "holidays", value = EXAMPLE)))
  public Uni<ImportReportResponse> run(
      @RestPath UUID id,
      @Parameter(description = "Whether only to preview the import; no by default")
          @RestQuery("dry_run")
          @Nullable String dryRun,
      @Parameter(description = "The first local date; today by default") @RestQuery
          @Nullable String from,
      @Parameter(description = "The last local date; two years later by default, at most five")
          @RestQuery
          @Nullable String to,
      @Parameter(
              description =
                  "Whether events that leave their time free (TRANSP:TRANSPARENT) close too;"
                      + " published holidays often have it; no by default")
          @RestQuery("include_transparent")
          @Nullable String includeTransparent,
      @Context HttpHeaders headers,
      byte @Nullable [] request) {
    Query query = new Query();
    Field<LocalDate> first = query.date("from", from);
    Field<LocalDate> last = query.date("to", to);
    Field<Boolean> transparent = query.flag("include_transparent", includeTransparent);
    Field<Boolean> dry = query.flag("dry_run", dryRun);
    query.check();
    ImportClosures.File file =
        new ImportClosures.File(
            requireNonNullElse(request, NOTHING),
            charset(headers.getMediaType()),
            new ImportWindow(first.orNull(), last.orNull()),
            transparent.or(false),
            dry.or(false));
    return closures
        .run(Target.of(id, caller.organisation()), file)
        .map(Refusals::accepted)
        .map(ImportReportResponse::of);
  }

  private static Charset charset(@Nullable MediaType type) {
    @Nullable String declared =
        type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      return declared == null ? UTF_8 : Charset.forName(declared);
    } catch (IllegalArgumentException unknown) {
      throw Problem.of(
          415,
          "charset-unknown",
          "Charset unknown",
          "The charset of the Content-Type is none that is known here; UTF-8 always is.");
    }
  }
}
