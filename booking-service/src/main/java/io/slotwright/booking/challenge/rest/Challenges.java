package io.slotwright.booking.challenge.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.booking.challenge.flow.RequireChallenge;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.problem.Refusals;
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

  /// Completes when a request for time of the post may go on. Fails with a problem otherwise: 428
  /// `challenge-required`, 403 `challenge-failed`.
  ///
  /// @param solution the header `Challenge-Solution`; null for none
  public Uni<Void> require(UUID postId, @Nullable String solution, RequestKey request) {
    return requireChallenge
        .check(postId, SolutionHeader.read(solution, json), caller::mayTouch, request)
        .map(Refusals::accepted)
        .replaceWithVoid();
  }
}
