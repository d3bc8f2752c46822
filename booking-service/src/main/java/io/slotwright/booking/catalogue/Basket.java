package io.slotwright.booking.catalogue;

import static java.util.stream.Collectors.toMap;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Refusal;
import io.slotwright.common.decision.Refusal.Invalid;
import io.slotwright.common.event.BookingChanged.ServiceLine;
import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.common.time.Buffers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The services that a customer wants, with the minutes that each takes for their car. A snapshot:
/// later changes of the catalogue do not change it.
///
/// @param lines at least one
/// @param versions of the services at the time of filling; empty for a basket that was filled
/// earlier, which stays valid whatever happens to them
/// @param unknownCarType the car type, if durations of the services depend on it and none names it;
/// null for a basket that was filled earlier
public record Basket(
    UUID servicePointId,
    List<ServiceLine> lines,
    @Nullable String carType,
    Map<UUID, Long> versions,
    @Nullable String unknownCarType) {

  private static final String POINTER = "/service_ids";

  public Basket {
    lines = List.copyOf(lines);
    versions = Map.copyOf(versions);
  }

  /// One that was filled earlier.
  public Basket(UUID servicePointId, List<ServiceLine> lines, @Nullable String carType) {
    this(servicePointId, lines, carType, Map.of(), null);
  }

  /// One by the catalogue: its duration is the sum over the services of each one's duration for the
  /// car type.
  ///
  /// @param wanted in the customer's order; a service that is wanted twice counts twice
  /// @param known the services among `wanted` that exist, by id
  /// @param carType in any case; one that no service names takes the default of each
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
            spelled(services, carType),
            services.stream().distinct().collect(toMap(Service::id, Service::version)),
            unknown(services, carType)));
  }

  private static @Nullable String unknown(List<Service> services, @Nullable String carType) {
    return carType != null
            && services.stream().anyMatch(Service::dependsOnCarType)
            && services.stream().allMatch(service -> service.spelled(carType).isEmpty())
        ? carType
        : null;
  }

  /// The refusal of services at a post of another point than theirs.
  public static Refusal refusalOfAnotherPoint() {
    return Invalid.of(
        new Violation(
            POINTER,
            ViolationCode.SERVICES_OF_ANOTHER_POINT,
            "The services belong to another service point than the post."));
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
        service.minutesFor(spelled(List.of(service), carType)),
        service.buffers().beforeMinutes(),
        service.buffers().afterMinutes());
  }

  /// The car type as the first of the services that names it does; otherwise as it was typed.
  private static @Nullable String spelled(List<Service> services, @Nullable String carType) {
    return carType == null
        ? null
        : services.stream()
            .flatMap(service -> service.spelled(carType).stream())
            .findFirst()
            .orElse(carType);
  }

  public int totalMinutes() {
    return lines.stream().mapToInt(ServiceLine::minutes).sum();
  }

  /// The buffers kept free around all of them together.
  public Buffers buffers() {
    return lines.stream().map(ServiceLine::buffers).reduce(Buffers.NONE, Buffers::and);
  }

  public Duration length() {
    return Duration.ofMinutes(totalMinutes());
  }
}
