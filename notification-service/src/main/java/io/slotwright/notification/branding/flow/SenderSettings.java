package io.slotwright.notification.branding.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.UUID;

/// Organisations whose mails come from an address of their own. Operators cannot set it: the DNS of
/// its domain must name our servers and keys, else receivers take the mails for forged ones.
@ConfigMapping(prefix = "slotwright.notification.senders")
public interface SenderSettings {

  @WithParentName
  List<OwnSender> all();

  interface OwnSender {

    UUID organisation();

    String address();
  }
}
