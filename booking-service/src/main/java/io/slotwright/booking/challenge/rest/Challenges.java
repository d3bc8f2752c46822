package io.slotwright.booking.challenge.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.booking.challenge.flow.Checked;
import io.slotwright.booking.challenge.flow.RequireChallenge;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Refuses requests without the solved challenge that their service point demands.
@ApplicationScoped
public class Challenges {

  /// The OpenAPI description of the header.
  public static final String DESCRIPTION =
      "The solution of a challenge, where the service point demands one; see GET"
          + " /api/v1/service-points/{id}/challenge";

  private final RequireChallenge requireChallenge;
  private final Caller caller;
  private final ObjectMapper json;

  Challenges(RequireChallenge requireChallenge, Caller caller, ObjectMapper json) {
    this.requireChallenge = requireChallenge;
    this.caller = caller;
    this.json = json;
  }

  /// Completes when a request for time of the post may go on.
  ///
  /// @param solution the header `Challenge-Solution`; null for none
  /// @throws Problem (in the Uni) 428 `challenge-required`, 403 `challenge-failed`
  public Uni<Void> require(UUID postId, @Nullable String solution, RequestKey request) {
    return requireChallenge
        .check(postId, SolutionHeader.read(solution, json), caller::mayTouch, request)
        .invoke(Challenges::orProblem)
        .replaceWithVoid();
  }

  private static void orProblem(Checked checked) {
    switch (checked) {
      case Checked.Passed passed -> {}
      case Checked.Required(UUID point) ->
          throw Problem.of(
                  428,
                  "challenge-required",
                  "Challenge required",
                  "Solve a challenge of this service point and send it in Challenge-Solution.")
              .with("challenge_url", "/api/v1/service-points/" + point + "/challenge");
      case Checked.Failed(var reason) ->
          throw Problem.of(
                  403,
                  "challenge-failed",
                  "Challenge failed",
                  "This solution is not valid. Get another challenge and solve it.")
              .with("reason", reason.wireName());
    }
  }
}
