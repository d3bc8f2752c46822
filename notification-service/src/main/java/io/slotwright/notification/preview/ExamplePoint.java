package io.slotwright.notification.preview;

import io.slotwright.notification.point.ServicePoint;
import java.time.ZoneId;
import java.util.UUID;

/// An invented service point, for an organisation's own branding.
public final class ExamplePoint {

  private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

  private ExamplePoint() {}

  /// @param organisation whose it is
  public static ServicePoint of(UUID organisation) {
    return new ServicePoint(organisation, "Tyre Centre Podil", "Kyiv, Nyzhniy Val 15", ZONE, null);
  }
}
