package io.slotwright.plumbing.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/// Which peers may name the client on whose behalf they send a request.
@ConfigMapping(prefix = "slotwright.http")
public interface ProxySettings {

  /// Addresses and networks (CIDR, such as `10.0.0.0/8`) of the proxies before this service.
  /// `X-Forwarded-For` and `X-Forwarded-Proto` of any other peer are ignored.
  @WithDefault("127.0.0.1,::1")
  Set<Network> trustedProxies();
}
