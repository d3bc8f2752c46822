package io.slotwright.notification.delivery.postgres;

import io.slotwright.notification.delivery.Delivery;
import io.slotwright.notification.delivery.flow.DeliveryList;
import io.slotwright.plumbing.postgres.PostgresWatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A list of deliveries that waits only while PostgreSQL answers: Hibernate accesses the pool its
/// own way, outside any transaction.
@ApplicationScoped
class AwaitedDeliveryList implements DeliveryList {

  private final PanacheDeliveryList list;
  private final PostgresWatch watch;

  AwaitedDeliveryList(PanacheDeliveryList list, PostgresWatch watch) {
    this.list = list;
    this.watch = watch;
  }

  @Override
  public Uni<List<Delivery>> find(UUID organisation, Filter filter, int atMost) {
    return watch.whileItAnswers(() -> list.find(organisation, filter, atMost));
  }

  @Override
  public Uni<Optional<Delivery>> find(UUID organisation, UUID delivery) {
    return watch.whileItAnswers(() -> list.find(organisation, delivery));
  }
}
