package io.slotwright.booking.catalogue.flow;

import io.slotwright.booking.catalogue.Service;
import io.slotwright.booking.catalogue.ServiceChange;
import io.slotwright.booking.supply.flow.Supply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the catalogue, and what has happened to it.
@ApplicationScoped
public class ReadServices {

  private final Services services;
  private final Supply supply;

  ReadServices(Services services, Supply supply) {
    this.services = services;
    this.supply = supply;
  }

  public Uni<Optional<Service>> read(UUID id) {
    return services.find(id);
  }

  /// The services of a point in the order in which they were added; empty when there is no such
  /// point.
  ///
  /// @param after the last one of the page before; null for the first page
  public Uni<Optional<List<Service>>> ofPoint(
      UUID servicePointId, @Nullable UUID after, int limit) {
    return supply
        .point(servicePointId)
        .chain(point -> ifThere(point, () -> services.ofPoint(servicePointId, after, limit)));
  }

  /// The history of a service, in order, even of a deleted one; empty when the organisation never
  /// had it.
  ///
  /// @param after the version of the last entry on the previous page; 0 for the first page
  public Uni<Optional<List<ServiceChange>>> history(
      UUID id, UUID organisationId, long after, int limit) {
    return services
        .organisationOf(id)
        .map(found -> found.filter(organisationId::equals))
        .chain(theirs -> ifThere(theirs, () -> services.history(id, after, limit)));
  }

  private static <T> Uni<Optional<T>> ifThere(Optional<?> thing, Supplier<Uni<T>> read) {
    return thing.isPresent()
        ? read.get().map(Optional::of)
        : Uni.createFrom().item(Optional.empty());
  }
}
