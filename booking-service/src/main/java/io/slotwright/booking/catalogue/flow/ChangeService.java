package io.slotwright.booking.catalogue.flow;

import io.slotwright.booking.catalogue.Editor;
import io.slotwright.booking.catalogue.Service;
import io.slotwright.booking.catalogue.ServiceChange.Changed;
import io.slotwright.booking.catalogue.ServiceChange.Deleted;
import io.slotwright.booking.supply.flow.Supply;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.decision.Decisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;

/// Replaces services, and takes them out of the catalogue.
@ApplicationScoped
public class ChangeService {

  private final Services services;
  private final Supply supply;
  private final InstantSource clock;

  ChangeService(Services services, Supply supply, InstantSource clock) {
    this.services = services;
    this.supply = supply;
    this.clock = clock;
  }

  /// @param seen whether a version of the service is one that the caller means
  public Uni<Decision<Service>> replace(
      UUID id, Editor by, LongPredicate seen, WantedService wanted) {
    return change(id, by, seen, before -> services.replace(replaced(before, by, wanted)));
  }

  /// For good.
  ///
  /// @param seen as for [#replace]
  /// @return the service as it was in the end
  public Uni<Decision<Service>> remove(UUID id, Editor by, LongPredicate seen) {
    return change(
        id, by, seen, before -> services.remove(new Deleted(before, by, clock.instant())));
  }

  private Changed replaced(Service before, Editor by, WantedService wanted) {
    Service after = wanted.as(before.id(), before.version() + 1, before.servicePointId());
    return new Changed(before, after, by, clock.instant());
  }

  private Uni<Decision<Service>> change(
      UUID id, Editor by, LongPredicate seen, Function<Service, Uni<Optional<Service>>> write) {
    return Decisions.whenFound(
        find(id, by),
        "service",
        service ->
            seen.test(service.version())
                ? write.apply(service).chain(done -> orAgain(done, id, by, seen, write))
                : Decisions.refuse(Refusal.changedSince(service.version())));
  }

  /// Another request may have been faster: its result is the one to decide on.
  private Uni<Decision<Service>> orAgain(
      Optional<Service> done,
      UUID id,
      Editor by,
      LongPredicate seen,
      Function<Service, Uni<Optional<Service>>> write) {
    return done.map(Decisions::accept).orElseGet(() -> change(id, by, seen, write));
  }

  private Uni<Optional<Service>> find(UUID id, Editor by) {
    return services
        .find(id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(found)
                    : supply
                        .point(found.get().servicePointId())
                        .map(point -> point.filter(by::mayEdit).flatMap(theirs -> found)));
  }
}
