package io.slotwright.schedule.servicepoint;

import static java.util.Objects.requireNonNull;

import io.slotwright.schedule.decision.Checks;
import org.jspecify.annotations.Nullable;

/// A proposed location, not checked yet. Both are required; bounds as in [Coordinates].
public record LocationProposal(@Nullable Double latitude, @Nullable Double longitude) {

  void check(Checks checks) {
    checks.range("location/latitude", latitude, -90, 90);
    checks.range("location/longitude", longitude, -180, 180);
  }

  Coordinates location() {
    return new Coordinates(requireNonNull(latitude), requireNonNull(longitude));
  }
}
