package io.slotwright.notification.delivery.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How long deliveries are kept.
@ConfigMapping(prefix = "slotwright.notification")
public interface DeliverySettings {

  /// How often mails whose links have expired are deleted; `off` for never.
  @WithDefault("5m")
  String forgetLinksEvery();
}
