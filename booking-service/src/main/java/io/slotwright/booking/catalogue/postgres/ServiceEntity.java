package io.slotwright.booking.catalogue.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.slotwright.booking.catalogue.Service;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/// A row of the table `service`.
@Entity
@Table(name = "service")
@NullUnmarked
class ServiceEntity extends PanacheEntityBase {

  @Id UUID id;
  long version;
  UUID servicePointId;
  String name;
  int defaultDurationMinutes;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, Integer> durationsByCarType;

  boolean active;

  void take(Service service) {
    version = service.version();
    servicePointId = service.servicePointId();
    name = service.name();
    defaultDurationMinutes = service.defaultDurationMinutes();
    durationsByCarType = service.durationsByCarType();
    active = service.active();
  }

  Service toService() {
    return new Service(
        id, version, servicePointId, name, defaultDurationMinutes, durationsByCarType, active);
  }
}
