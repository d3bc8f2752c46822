package io.slotwright.booking.catalogue.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.BasketDecision;
import io.slotwright.booking.catalogue.Baskets;
import io.slotwright.booking.catalogue.Service;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says how long a basket of services takes.
@ApplicationScoped
public class FillBasket {

  private static final int MOST_REMEMBERED = 10_000;

  private final Services services;
  private final Cache<UUID, Service> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  FillBasket(Services services) {
    this.services = services;
  }

  /// By what the catalogue says now.
  public Uni<BasketDecision> fill(List<UUID> wanted, @Nullable String carType) {
    if (wanted.isEmpty()) {
      return Uni.createFrom().item(Baskets.fill(wanted, Map.of(), carType));
    }
    return services
        .findAll(new LinkedHashSet<>(wanted))
        .map(FillBasket::byId)
        .invoke(remembered::putAll)
        .map(known -> Baskets.fill(wanted, known, carType));
  }

  /// By what the catalogue said when it was last read, however long ago: for an attempt that
  /// something else proves. Empty when by that there is no such basket.
  public Optional<Basket> recall(List<UUID> wanted, @Nullable String carType) {
    return switch (Baskets.fill(wanted, remembered.getAllPresent(wanted), carType)) {
      case BasketDecision.Filled(Basket basket) -> Optional.of(basket);
      case BasketDecision.Refused refused -> Optional.empty();
    };
  }

  private static Map<UUID, Service> byId(List<Service> known) {
    return known.stream().collect(Collectors.toMap(Service::id, Function.identity()));
  }
}
