package io.slotwright.notification.bounce.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// How reports about mails come in.
@ConfigMapping(prefix = "slotwright.notification.bounces")
public interface BounceSettings {

  /// The secret that a mail server shows when it posts a report; posting is off without one.
  Optional<@Size(min = 32) String> token();

  /// How often the mailbox for reports is read, if there is one.
  @WithDefault("1m")
  String readEvery();
}
