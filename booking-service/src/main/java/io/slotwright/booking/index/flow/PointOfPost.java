package io.slotwright.booking.index.flow;

import io.slotwright.booking.index.BookablePost;
import io.slotwright.booking.supply.ServicePoint;
import io.slotwright.booking.supply.flow.Supply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Finds the point of a post, in memory if this replica knows the post.
@ApplicationScoped
public class PointOfPost {

  private final CurrentIndex index;
  private final Supply supply;

  PointOfPost(CurrentIndex index, Supply supply) {
    this.index = index;
    this.supply = supply;
  }

  /// Empty when the post or its point is unknown or deleted.
  public Uni<Optional<ServicePoint>> find(UUID postId) {
    Optional<ServicePoint> glanced = index.glance(postId).map(BookablePost::point);
    return glanced.isPresent() ? Uni.createFrom().item(glanced) : supply.pointOfPost(postId);
  }
}
