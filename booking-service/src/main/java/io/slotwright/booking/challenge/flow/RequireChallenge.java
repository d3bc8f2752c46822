package io.slotwright.booking.challenge.flow;

import io.slotwright.booking.challenge.ChallengeKey;
import io.slotwright.booking.challenge.Solution;
import io.slotwright.booking.challenge.Verdict;
import io.slotwright.booking.challenge.Verdict.Reason;
import io.slotwright.booking.challenge.Verdict.Solved;
import io.slotwright.booking.challenge.flow.Checked.Failed;
import io.slotwright.booking.challenge.flow.Checked.Passed;
import io.slotwright.booking.challenge.flow.Checked.Required;
import io.slotwright.booking.index.BookablePost;
import io.slotwright.booking.index.flow.CurrentIndex;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Admits a request for a post's time when its service point demands no solved challenge, or the
/// request has one. It looks at the index in memory first, so a point without challenges costs
/// nothing.
@ApplicationScoped
public class RequireChallenge {

  private final CurrentIndex index;
  private final Supply supply;
  private final SpentChallenges spent;
  private final InstantSource clock;
  private final ChallengeKey key;

  RequireChallenge(
      CurrentIndex index,
      Supply supply,
      SpentChallenges spent,
      InstantSource clock,
      LinkTokens tokens) {
    this.index = index;
    this.supply = supply;
    this.spent = spent;
    this.clock = clock;
    this.key = new ChallengeKey(tokens.keyFor("challenge"));
  }

  /// @param operatorOf whether the caller is an operator of an organisation: those are exempt
  public Uni<Checked> check(
      UUID postId, Offer offer, Predicate<UUID> operatorOf, RequestKey request) {
    return pointOf(postId)
        .chain(
            point ->
                point
                    .filter(known -> known.guests().challenge())
                    .filter(known -> !operatorOf.test(known.organisationId()))
                    .map(known -> check(known.id(), offer, request))
                    .orElse(Uni.createFrom().item(new Passed())));
  }

  private Uni<Optional<ServicePoint>> pointOf(UUID postId) {
    Optional<ServicePoint> glanced = index.glance(postId).map(BookablePost::point);
    return glanced.isPresent() ? Uni.createFrom().item(glanced) : supply.pointOfPost(postId);
  }

  private Uni<Checked> check(UUID servicePointId, Offer offer, RequestKey request) {
    return switch (offer) {
      case Offer.None none -> Uni.createFrom().item(new Required(servicePointId));
      case Offer.Unreadable unreadable -> Uni.createFrom().item(new Failed(Reason.MALFORMED));
      case Offer.Solved(Solution solution) ->
          use(Verdict.of(solution, key, servicePointId, clock.instant()), request);
    };
  }

  private Uni<Checked> use(Verdict verdict, RequestKey request) {
    return switch (verdict) {
      case Verdict.Failed(Reason reason) -> Uni.createFrom().item(new Failed(reason));
      case Solved solved ->
          spent.spend(solved, request).map(first -> first ? new Passed() : new Failed(Reason.USED));
    };
  }

  /// The solution that a request carries.
  public sealed interface Offer {

    record None() implements Offer {}

    /// It has not the form of one.
    record Unreadable() implements Offer {}

    record Solved(Solution solution) implements Offer {}
  }
}
