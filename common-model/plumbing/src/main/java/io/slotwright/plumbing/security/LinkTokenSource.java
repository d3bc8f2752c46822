package io.slotwright.plumbing.security;

import io.slotwright.common.token.LinkTokens;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the tokens of guests' links from the secret that booking-service and notification-service
/// share.
class LinkTokenSource {

  @Produces
  @Singleton
  LinkTokens tokens(@ConfigProperty(name = "slotwright.link-key") String key) {
    return new LinkTokens(key);
  }
}
