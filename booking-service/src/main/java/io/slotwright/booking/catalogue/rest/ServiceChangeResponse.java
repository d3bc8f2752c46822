package io.slotwright.booking.catalogue.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.slotwright.booking.catalogue.Service;
import io.slotwright.booking.catalogue.ServiceChange;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One change of a service.
///
/// @param version of the service after it; deleting it counts as one
/// @param what `created`, `changed` or `deleted`
/// @param from what the fields that changed were; null when the service was added
/// @param to what they became; null when the service was deleted
@Schema(
    examples =
        """
        {"version": 2, "what": "changed", "occurred_at": "2026-11-20T12:00:00Z",
         "actor": {"kind": "operator", "subject": "f5a1c2de"},
         "from": {"default_duration_minutes": 40, "buffer_after_minutes": 0},
         "to": {"default_duration_minutes": 45, "buffer_after_minutes": 15}}
        """)
record ServiceChangeResponse(
    long version,
    String what,
    Instant occurredAt,
    ServiceEditor actor,
    @Schema(nullable = true) @Nullable ServiceFields from,
    @Schema(nullable = true) @Nullable ServiceFields to) {

  static ServiceChangeResponse of(ServiceChange change) {
    return new ServiceChangeResponse(
        change.version(),
        change.what(),
        change.occurredAt(),
        new ServiceEditor("operator", change.by().subject()),
        ServiceFields.notIn(change.after(), change.before()),
        ServiceFields.notIn(change.before(), change.after()));
  }

  /// The author of a change.
  ///
  /// @param kind always `operator`
  /// @param subject of their token
  record ServiceEditor(String kind, String subject) {}

  /// Those fields of a service that have changed.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ServiceFields(
      @Nullable String name,
      @Nullable Integer defaultDurationMinutes,
      @Nullable Map<String, Integer> durationsByCarType,
      @Nullable Integer bufferBeforeMinutes,
      @Nullable Integer bufferAfterMinutes,
      @Nullable Boolean active) {

    /// The fields of `service` that differ from `other`; null for no service.
    static @Nullable ServiceFields notIn(@Nullable Service other, @Nullable Service service) {
      return service == null
          ? null
          : new ServiceFields(
              unlessSame(other, service, Service::name),
              unlessSame(other, service, Service::defaultDurationMinutes),
              unlessSame(other, service, each -> new TreeMap<>(each.durationsByCarType())),
              unlessSame(other, service, each -> each.buffers().beforeMinutes()),
              unlessSame(other, service, each -> each.buffers().afterMinutes()),
              unlessSame(other, service, Service::active));
    }

    private static <T> @Nullable T unlessSame(
        @Nullable Service other, Service service, Function<Service, T> field) {
      T value = field.apply(service);
      return other != null && Objects.equals(field.apply(other), value) ? null : value;
    }
  }
}
