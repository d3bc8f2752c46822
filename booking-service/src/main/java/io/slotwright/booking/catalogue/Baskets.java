package io.slotwright.booking.catalogue;

import static java.util.stream.Collectors.toMap;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal.Invalid;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Fills baskets: the duration of one is the sum over its services of the service's duration for
/// the car type.
public final class Baskets {

  private static final String POINTER = "/service_ids";

  private Baskets() {}

  /// @param wanted in the customer's order; a service that is wanted twice counts twice
  /// @param known the services among `wanted` that exist, by id
  public static Decision<Basket> fill(
      List<UUID> wanted, Map<UUID, Service> known, @Nullable String carType) {
    if (wanted.isEmpty()) {
      return Decision.refuse(
          Invalid.of(
              new Violation(POINTER, ViolationCode.EMPTY_BASKET, "Name at least one service.")));
    }
    List<Violation> violations = violations(wanted, known);
    if (!violations.isEmpty()) {
      return Decision.refuse(new Invalid(violations));
    }
    List<Service> services = wanted.stream().map(known::get).toList();
    return Decision.accept(
        new Basket(
            services.getFirst().servicePointId(),
            services.stream().map(service -> line(service, carType)).toList(),
            carType,
            services.stream().distinct().collect(toMap(Service::id, Service::version))));
  }

  private static List<Violation> violations(List<UUID> wanted, Map<UUID, Service> known) {
    List<Violation> violations = new ArrayList<>();
    @Nullable UUID point = null;
    for (int i = 0; i < wanted.size(); i++) {
      String pointer = POINTER + "/" + i;
      Service service = known.get(wanted.get(i));
      if (service == null) {
        violations.add(
            new Violation(pointer, ViolationCode.UNKNOWN_SERVICE, "There is no such service."));
      } else if (!service.active()) {
        violations.add(
            new Violation(
                pointer, ViolationCode.SERVICE_INACTIVE, service.name() + " cannot be booked."));
      } else if (point != null && !point.equals(service.servicePointId())) {
        violations.add(
            new Violation(
                pointer,
                ViolationCode.SERVICES_OF_DIFFERENT_POINTS,
                "The services of a basket belong to one service point."));
      } else {
        point = service.servicePointId();
      }
    }
    return violations;
  }

  private static ServiceLine line(Service service, @Nullable String carType) {
    return new ServiceLine(
        service.id(),
        service.name(),
        service.minutesFor(carType),
        service.buffers().beforeMinutes(),
        service.buffers().afterMinutes());
  }
}
