package io.slotwright.booking.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An organisation had a customer's data erased, or that of all whose bookings are too old to be
/// kept.
///
/// @param address a pseudonym of the address, by which the organisation can tell that it was this
/// one; null when the bookings were too old
/// @param reports what the services have said so far
public record Erasure(
    UUID id, @Nullable String address, Instant requestedAt, List<Report> reports) {

  /// The services that keep customers' data. The others never store any.
  public static final Set<String> SERVICES = Set.of("booking-service", "notification-service");

  public Erasure {
    reports = List.copyOf(reports);
  }

  /// Whether every service has reported that nothing is left.
  public boolean isDone() {
    return reports.stream()
        .filter(Report::isEmpty)
        .map(Report::service)
        .collect(Collectors.toSet())
        .containsAll(SERVICES);
  }
}
