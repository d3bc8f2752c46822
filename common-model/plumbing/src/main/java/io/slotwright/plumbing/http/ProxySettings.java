package io.slotwright.plumbing.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/// The peers that may name the client whose request they forward.
@ConfigMapping(prefix = "slotwright.http")
public interface ProxySettings {

  /// Addresses and networks (CIDR, such as `10.0.0.0/8`) of the proxies in front of this service.
  /// `X-Forwarded-For` and `X-Forwarded-Proto` from other peers are ignored.
  @WithDefault("127.0.0.1,::1")
  Set<Network> trustedProxies();
}
