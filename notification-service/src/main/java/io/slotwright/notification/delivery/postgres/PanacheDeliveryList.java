package io.slotwright.notification.delivery.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.slotwright.notification.delivery.Delivery;
import io.slotwright.notification.delivery.flow.DeliveryList;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lists deliveries with Panache. Callers use [AwaitedDeliveryList].
@ApplicationScoped
@Typed(PanacheDeliveryList.class)
public class PanacheDeliveryList
    implements DeliveryList, PanacheRepositoryBase<DeliveryRecord, UUID> {

  @Override
  @WithSession
  public Uni<List<Delivery>> find(UUID organisation, Filter filter, int atMost) {
    StringBuilder query = new StringBuilder("organisationId = :organisation");
    Parameters parameters = Parameters.with("organisation", organisation);
    if (filter.bookingId() != null) {
      query.append(" and bookingId = :booking");
      parameters.and("booking", filter.bookingId());
    }
    if (filter.status() != null) {
      query.append(" and status = :status");
      parameters.and("status", filter.status().wireName());
    }
    if (filter.kind() != null) {
      query.append(" and kind = :kind");
      parameters.and("kind", filter.kind().wireName());
    }
    if (filter.before() != null) {
      query.append(" and id < :before");
      parameters.and("before", filter.before());
    }
    return find(query.toString(), Sort.descending("id"), parameters)
        .page(0, atMost)
        .list()
        .map(records -> records.stream().map(DeliveryRecord::toDelivery).toList());
  }

  @Override
  @WithSession
  public Uni<Optional<Delivery>> find(UUID organisation, UUID delivery) {
    return find("organisationId = ?1 and id = ?2", organisation, delivery)
        .firstResult()
        .map(record -> Optional.ofNullable(record).map(DeliveryRecord::toDelivery));
  }
}
