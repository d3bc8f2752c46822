package io.slotwright.notification.config;

import io.slotwright.common.token.LinkTokens;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the tokens of guests' links from the secret that the services share.
class LinkTokenSource {

  @Produces
  @Singleton
  LinkTokens tokens(@ConfigProperty(name = "slotwright.link-key") String key) {
    return new LinkTokens(key);
  }
}
