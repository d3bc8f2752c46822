package io.slotwright.schedule.legacyimport.rest;

import io.slotwright.plumbing.http.Page;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.plumbing.security.Caller;
import io.slotwright.schedule.legacyimport.LegacyImport;
import io.slotwright.schedule.legacyimport.flow.Imports;
import io.slotwright.schedule.legacyimport.flow.UndoImport;
import io.slotwright.schedule.legacyimport.flow.UndoImport.Keep;
import io.slotwright.schedule.legacyimport.rest.ImportResponse.RejectionResponse;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/imports")
@Tag(name = "Legacy imports")
class ImportResource {

  private final Imports imports;
  private final UndoImport undo;
  private final ImportReports reports;
  private final Caller caller;

  ImportResource(Imports imports, UndoImport undo, ImportReports reports, Caller caller) {
    this.imports = imports;
    this.undo = undo;
    this.reports = reports;
    this.caller = caller;
  }

  @GET
  @RolesAllowed("admin")
  @Operation(summary = "List the imports of your organisation, the newest first")
  public Uni<Page<ImportResponse>> list(
      @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
    Query query = new Query();
    Field<UUID> after = query.cursor(cursor, UUID::fromString);
    Field<Integer> asked = query.limit(limit);
    query.check();
    int most = asked.get();
    return imports
        .list(caller.organisation(), after.orNull(), most + 1)
        .map(found -> Page.of(found, most, each -> each.id().toString()))
        .map(page -> page.map(reports::brief));
  }

  @GET
  @Path("{id}")
  @RolesAllowed("admin")
  @Operation(
      summary = "Read the progress and result of an import",
      description =
          "`status` is `running`, `done`, `stopped` (its file became unreadable), `interrupted` (its"
              + " service failed: send the file again to finish it) or `undone`.")
  public Uni<ImportResponse> get(@RestPath UUID id) {
    return find(id).chain(reports::full);
  }

  @GET
  @Path("{id}/rejected")
  @RolesAllowed("admin")
  @Operation(summary = "List all rows that an import rejected, in the order of its file")
  public Uni<Page<RejectionResponse>> rejected(
      @RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
    Query query = new Query();
    Field<Integer> after = query.cursor(cursor, Integer::valueOf);
    Field<Integer> asked = query.limit(limit);
    query.check();
    int most = asked.get();
    return find(id)
        .chain(found -> imports.rejections(found.id(), after.or(-1), most + 1))
        .map(found -> Page.of(found, most, row -> String.valueOf(row.index())))
        .map(page -> page.map(RejectionResponse::of));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("admin")
  @Operation(
      summary = "Undo an import: remove the service points that it created",
      description =
          "Refused with 409 `import-has-bookings` while one of them has upcoming bookings, and with"
              + " 409 `import-changed-since` when one was changed by hand; then nothing is removed."
              + " `keep_booked=true` and `keep_changed=true` keep these and remove the rest.")
  public Uni<UndoneResponse> undo(
      @RestPath UUID id,
      @RestQuery("keep_booked") @Nullable String keepBooked,
      @RestQuery("keep_changed") @Nullable String keepChanged) {
    Query query = new Query();
    Field<Boolean> booked = query.flag("keep_booked", keepBooked);
    Field<Boolean> changed = query.flag("keep_changed", keepChanged);
    query.check();
    Keep keep = new Keep(booked.or(false), changed.or(false));
    return undo.undo(id, caller.organisation(), keep)
        .map(Refusals::accepted)
        .map(swept -> UndoneResponse.of(id, swept));
  }

  private Uni<LegacyImport> find(UUID id) {
    return imports
        .find(id, caller.organisation())
        .map(found -> found.orElseThrow(() -> Problem.notFound("import")));
  }
}
