package io.slotwright.notification.preference.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;

/// The keys that sign the links by which customers choose their mails.
///
/// To change the key, add one under a higher version and make that version the current one. Links
/// that were sent before keep working while their key stays.
@ConfigMapping(prefix = "slotwright.notification.preference-links")
public interface PreferenceLinkSettings {

  /// The version of the key that signs new links.
  @WithDefault("0")
  @Min(0)
  @Max(127)
  int version();

  /// By version. Version 0, unless it is here, is derived from `slotwright.link-key`.
  Map<@Min(0) @Max(127) Integer, @Size(min = 32) String> keys();
}
