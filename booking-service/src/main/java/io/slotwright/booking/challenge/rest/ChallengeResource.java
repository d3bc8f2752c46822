package io.slotwright.booking.challenge.rest;

import io.slotwright.booking.challenge.flow.MakeChallenge;
import io.slotwright.plumbing.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;

/// Challenges for guests of a service point.
@Path("/api/v1/service-points/{id}/challenge")
@Tag(name = "Challenges")
class ChallengeResource {

  private final MakeChallenge makeChallenge;

  ChallengeResource(MakeChallenge makeChallenge) {
    this.makeChallenge = makeChallenge;
  }

  @GET
  @PermitAll
  @Cache(noStore = true)
  @Operation(
      summary = "Get a proof of work for a guest who wants to hold or book",
      description =
          "ALTCHA's scheme: find the number from 0 to maxnumber for which the SHA-256 of salt and"
              + " number is challenge. Send {algorithm, challenge, number, salt, signature} as JSON"
              + " in base64 in the header Challenge-Solution. A solution works once, at this"
              + " service point, until the time that the salt names.")
  public Uni<ChallengeResponse> challenge(@RestPath UUID id) {
    return makeChallenge
        .make(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("service point")))
        .map(ChallengeResponse::of);
  }
}
