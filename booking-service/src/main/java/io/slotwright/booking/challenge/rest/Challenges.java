package io.slotwright.booking.challenge.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.booking.challenge.Solution;
import io.slotwright.booking.challenge.flow.RequireChallenge;
import io.slotwright.booking.challenge.flow.RequireChallenge.Offer;
import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the header `Challenge-Solution`, JSON in base64 as ALTCHA's clients send it, and refuses
/// requests without the solved challenge that their service point demands.
@ApplicationScoped
public class Challenges {

  /// The OpenAPI description of the header.
  public static final String DESCRIPTION =
      "The solution of a challenge, where the service point demands one; see GET"
          + " /api/v1/service-points/{id}/challenge";

  private static final int LONGEST = 2_000;
  private static final int LONGEST_FIELD = 200;

  private final RequireChallenge requireChallenge;
  private final Caller caller;
  private final ObjectMapper json;

  Challenges(RequireChallenge requireChallenge, Caller caller, ObjectMapper json) {
    this.requireChallenge = requireChallenge;
    this.caller = caller;
    this.json = json;
  }

  /// Whether a request for time of the post may go on. Refused as `challenge-required`,
  /// `challenge-failed`.
  ///
  /// @param header null for none
  /// @return the post
  public Uni<Decision<UUID>> check(UUID postId, @Nullable String header, RequestKey request) {
    return requireChallenge.check(postId, offer(header), caller::mayTouch, request);
  }

  private Offer offer(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return new Offer.None();
    }
    try {
      return header.length() > LONGEST
          ? new Offer.Unreadable()
          : offer(json.readTree(Base64.getDecoder().decode(header.strip())));
    } catch (IOException | IllegalArgumentException unreadable) {
      return new Offer.Unreadable();
    }
  }

  private static Offer offer(@Nullable JsonNode solution) {
    if (solution == null
        || !solution.path("number").canConvertToExactIntegral()
        || !solution.path("number").canConvertToLong()) {
      return new Offer.Unreadable();
    }
    return new Offer.Solved(
        new Solution(
            text(solution, "algorithm"),
            text(solution, "challenge"),
            solution.path("number").longValue(),
            text(solution, "salt"),
            text(solution, "signature")));
  }

  private static String text(JsonNode solution, String field) {
    JsonNode value = solution.path(field);
    if (!value.isTextual() || value.textValue().length() > LONGEST_FIELD) {
      throw new IllegalArgumentException(field);
    }
    return value.textValue();
  }
}
