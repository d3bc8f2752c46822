package io.slotwright.booking.challenge.flow;

import io.slotwright.booking.challenge.ChallengeKey;
import io.slotwright.booking.challenge.Solution;
import io.slotwright.booking.challenge.SolvedChallenge;
import io.slotwright.booking.challenge.SolvedChallenge.Reason;
import io.slotwright.booking.index.flow.PointOfPost;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.decision.Decisions;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Predicate;

/// Admits a request for a post's time when its service point demands no solved challenge, or the
/// request has one. It looks at the index in memory first, so a point without challenges costs
/// nothing.
@ApplicationScoped
public class RequireChallenge {

  private final PointOfPost points;
  private final SpentChallenges spent;
  private final InstantSource clock;
  private final ChallengeKey key;

  RequireChallenge(
      PointOfPost points, SpentChallenges spent, InstantSource clock, LinkTokens tokens) {
    this.points = points;
    this.spent = spent;
    this.clock = clock;
    this.key = new ChallengeKey(tokens.keyFor("challenge"));
  }

  /// Refuses a request without a solution that counts, where one is demanded.
  ///
  /// @param operatorOf whether the caller is an operator of an organisation: those are exempt
  /// @return the post whose time may be requested
  public Uni<Decision<UUID>> check(
      UUID postId, Offer offer, Predicate<UUID> operatorOf, RequestKey request) {
    return points
        .find(postId)
        .chain(
            point ->
                point
                    .filter(known -> known.guests().challenge())
                    .filter(known -> !operatorOf.test(known.organisationId()))
                    .map(known -> check(postId, known.id(), offer, request))
                    .orElse(Decisions.accept(postId)));
  }

  private Uni<Decision<UUID>> check(
      UUID postId, UUID servicePointId, Offer offer, RequestKey request) {
    return switch (offer) {
      case Offer.None none -> Decisions.refuse(required(servicePointId));
      case Offer.Unreadable unreadable -> Decisions.refuse(Reason.MALFORMED.refusal());
      case Offer.Solved(Solution solution) ->
          Decisions.whenAccepted(
              SolvedChallenge.by(solution, key, servicePointId, clock.instant()),
              solved -> use(solved, postId, request));
    };
  }

  private Uni<Decision<UUID>> use(SolvedChallenge solved, UUID postId, RequestKey request) {
    return spent
        .spend(solved, request)
        .map(first -> first ? Decision.accept(postId) : Decision.refuse(Reason.USED.refusal()));
  }

  private static Refusal required(UUID servicePointId) {
    return Refusal.preconditionRequired(
            "challenge-required",
            "Challenge required",
            "Solve a challenge of this service point and send it in Challenge-Solution.")
        .with("challenge_url", "/api/v1/service-points/" + servicePointId + "/challenge");
  }

  /// The solution that a request carries.
  public sealed interface Offer {

    record None() implements Offer {}

    /// Malformed.
    record Unreadable() implements Offer {}

    record Solved(Solution solution) implements Offer {}
  }
}
