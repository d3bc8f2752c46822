package io.slotwright.booking.allocation.flow;

import io.slotwright.booking.availability.Demand;
import io.slotwright.booking.availability.Waivers;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The time of a post that a caller wants.
///
/// @param servicePointId the point that the post must belong to: the one whose services are wanted
/// @param demand the time and buffers that the services need
/// @param insteadOf the allocation that gives way for it, when an appointment is moved; null for
/// none
/// @param waivers the rules that are set aside
public record TimeRequest(
    UUID servicePointId,
    UUID postId,
    Instant startsAt,
    Demand demand,
    @Nullable UUID insteadOf,
    Waivers waivers) {

  /// A request that keeps all rules.
  public static TimeRequest of(
      UUID servicePointId, UUID postId, Instant startsAt, Demand demand, @Nullable UUID insteadOf) {
    return new TimeRequest(servicePointId, postId, startsAt, demand, insteadOf, Waivers.NONE);
  }

  /// The refusal of a post that belongs to another point. It points at what the caller has sent:
  /// services, or for a move the post.
  Refusal refusalOfAnotherPoint() {
    return insteadOf == null
        ? Basket.refusalOfAnotherPoint()
        : Refusal.Invalid.of(
            new Violation(
                "/post_id",
                ViolationCode.POST_OF_ANOTHER_POINT,
                "The post belongs to another service point than the booking."));
  }
}
