package io.slotwright.calendar.page.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/// Who may show the booking page inside their own pages.
@ConfigMapping(prefix = "slotwright.embed")
public interface EmbedSettings {

  /// Sources of `frame-ancestors` (CSP level 3), separated by spaces: the sites of the businesses,
  /// `'none'` for nobody. By default every encrypted site, and one's own computer.
  @Pattern(regexp = "[^;,\\s]+( [^;,\\s]+)*")
  @WithDefault("'self' https: http://localhost:* http://127.0.0.1:*")
  String sites();
}
