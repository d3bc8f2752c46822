package io.slotwright.booking.index;

import io.slotwright.booking.availability.Occupation;
import io.slotwright.booking.supply.Post;
import io.slotwright.booking.supply.PostDay;
import io.slotwright.booking.supply.ServicePoint;
import java.util.UUID;

/// The new state of a row, or its deletion. A row may arrive before the rows that it refers to.
public sealed interface Change {

  record PointPut(ServicePoint point) implements Change {}

  record PointGone(UUID pointId) implements Change {}

  record PostPut(UUID pointId, Post post) implements Change {}

  record PostGone(UUID postId) implements Change {}

  record DayPut(UUID postId, PostDay day) implements Change {}

  record AllocationPut(UUID postId, UUID allocationId, Occupation occupation) implements Change {}

  record AllocationGone(UUID postId, UUID allocationId) implements Change {}
}
