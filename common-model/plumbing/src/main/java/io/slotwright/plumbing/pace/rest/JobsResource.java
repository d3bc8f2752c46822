package io.slotwright.plumbing.pace.rest;

import io.slotwright.plumbing.pace.Jobs;
import io.slotwright.plumbing.time.IdSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Lists this replica's background jobs.
@Path("/api/v1/admin/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
class JobsResource {

  private final Jobs jobs;
  private final UUID replica;

  JobsResource(Jobs jobs, IdSource ids) {
    this.jobs = jobs;
    this.replica = ids.next();
  }

  @GET
  @RolesAllowed("admin")
  @Operation(
      summary = "List the jobs of this replica: how they are paced and how they fare",
      description =
          "Of the replica that answers, and since it started: each runs its own jobs and tells of"
              + " these only. Through the gateway it is `/api/v1/admin/jobs/{service}`, where any"
              + " replica of the service answers.")
  public JobList list() {
    return new JobList(replica, jobs.reports().stream().map(JobList.JobState::of).toList());
  }
}
