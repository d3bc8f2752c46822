package io.slotwright.booking.catalogue.flow;

import io.slotwright.booking.catalogue.BasketDecision;
import io.slotwright.booking.catalogue.Baskets;
import io.slotwright.booking.catalogue.Service;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says how long a basket of services takes.
@ApplicationScoped
public class FillBasket {

  private final Services services;

  FillBasket(Services services) {
    this.services = services;
  }

  public Uni<BasketDecision> fill(List<UUID> wanted, @Nullable String carType) {
    if (wanted.isEmpty()) {
      return Uni.createFrom().item(Baskets.fill(wanted, Map.of(), carType));
    }
    return services
        .findAll(new LinkedHashSet<>(wanted))
        .map(known -> Baskets.fill(wanted, byId(known), carType));
  }

  private static Map<UUID, Service> byId(List<Service> known) {
    return known.stream().collect(Collectors.toMap(Service::id, Function.identity()));
  }
}
