package io.slotwright.booking.catalogue.flow;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.booking.catalogue.Editor;
import io.slotwright.booking.catalogue.Service;
import io.slotwright.booking.catalogue.ServiceChange.Created;
import io.slotwright.plumbing.idempotency.Memory;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Adds a service to the catalogue; sent again under the same key, the same one.
@ApplicationScoped
public class AddService {

  private final AwaitPoint points;
  private final Once once;
  private final Memory<Service> memory;
  private final Services services;
  private final IdSource ids;
  private final InstantSource clock;

  AddService(
      AwaitPoint points,
      Once once,
      Services services,
      IdSource ids,
      InstantSource clock,
      ObjectMapper json) {
    this.points = points;
    this.once = once;
    this.memory = Memory.json(json, Service.class, Service::id);
    this.services = services;
    this.ids = ids;
    this.clock = clock;
  }

  /// The service as it was added the first time; empty when there is no such point, or none for
  /// this caller. Waits for a point that may be on its way.
  public Uni<Optional<Service>> add(
      UUID servicePointId, Editor by, WantedService wanted, RequestKey key) {
    return points
        .find(servicePointId)
        .map(found -> found.filter(by::mayEdit))
        .chain(
            point ->
                point.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : once.run(
                            key,
                            memory,
                            connection ->
                                services.add(connection, created(servicePointId, by, wanted)))
                        .map(Optional::of));
  }

  private Created created(UUID servicePointId, Editor by, WantedService wanted) {
    return new Created(wanted.as(ids.next(), 1, servicePointId), by, clock.instant());
  }
}
