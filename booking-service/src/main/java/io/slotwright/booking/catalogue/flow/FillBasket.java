package io.slotwright.booking.catalogue.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.slotwright.booking.catalogue.Basket;
import io.slotwright.booking.catalogue.Service;
import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.plumbing.decision.Decisions;
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

/// Looks up services and computes how long a basket of them takes.
@ApplicationScoped
public class FillBasket {

  private static final int MOST_REMEMBERED = 10_000;

  private final Services services;
  private final Cache<UUID, Service> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  FillBasket(Services services) {
    this.services = services;
  }

  /// By the current catalogue.
  ///
  /// @param wanted null counts as empty, which is refused
  public Uni<Decision<Basket>> fill(@Nullable List<UUID> wanted, @Nullable String carType) {
    if (wanted == null || wanted.isEmpty()) {
      return Uni.createFrom().item(Basket.fill(List.of(), Map.of(), carType));
    }
    return services
        .findAll(new LinkedHashSet<>(wanted))
        .map(FillBasket::byId)
        .invoke(remembered::putAll)
        .map(known -> Basket.fill(wanted, known, carType));
  }

  /// The result of `attempt` with the basket. The first attempt uses the services that this replica
  /// remembers, because its writes prove them. When it is refused, the catalogue is read, and if
  /// that yields another basket or none, its result counts.
  ///
  /// @param wanted as for [#fill]
  public <R> Uni<Decision<R>> attempt(
      @Nullable List<UUID> wanted,
      @Nullable String carType,
      Function<Basket, Uni<Decision<R>>> attempt) {
    Optional<Basket> remembered = recall(wanted, carType);
    if (remembered.isEmpty()) {
      return fill(wanted, carType).chain(filled -> Decisions.whenAccepted(filled, attempt));
    }
    Basket first = remembered.get();
    return attempt
        .apply(first)
        .chain(
            result ->
                isOver(result)
                    ? Uni.createFrom().item(result)
                    : fill(wanted, carType)
                        .chain(
                            filled ->
                                filled.equals(Decision.accept(first))
                                    ? Uni.createFrom().item(result)
                                    : Decisions.whenAccepted(filled, attempt)));
  }

  /// The car type, if durations of the services depend on it and none names it, so that they took
  /// their defaults; empty otherwise. Usually answered by what this replica remembers.
  ///
  /// @param wanted as for [#fill]
  public Uni<Optional<String>> unknownCarType(
      @Nullable List<UUID> wanted, @Nullable String carType) {
    if (wanted == null || carType == null) {
      return Uni.createFrom().item(Optional.empty());
    }
    return recall(wanted, carType)
        .map(remembered -> Decisions.accept(remembered))
        .orElseGet(() -> fill(wanted, carType))
        .map(
            filled ->
                switch (filled) {
                  case Decision.Accepted<Basket>(Basket basket) ->
                      Optional.ofNullable(basket.unknownCarType());
                  case Decision.Refused<Basket> refused -> Optional.empty();
                });
  }

  /// Whether the services do not matter to the result, so that looking them up again is pointless.
  private static boolean isOver(Decision<?> result) {
    return switch (result) {
      case Decision.Accepted<?> accepted -> true;
      case Decision.Refused<?>(Refusal reason) -> reason instanceof Refusal.OverLimit;
    };
  }

  /// By the catalogue as last read, however long ago. Empty when it has no such basket.
  private Optional<Basket> recall(@Nullable List<UUID> wanted, @Nullable String carType) {
    if (wanted == null) {
      return Optional.empty();
    }
    return switch (Basket.fill(wanted, remembered.getAllPresent(wanted), carType)) {
      case Decision.Accepted<Basket>(Basket basket) -> Optional.of(basket);
      case Decision.Refused<Basket> refused -> Optional.empty();
    };
  }

  private static Map<UUID, Service> byId(List<Service> known) {
    return known.stream().collect(Collectors.toMap(Service::id, Function.identity()));
  }
}
