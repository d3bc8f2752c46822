package io.slotwright.identity.security;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/// Logs each refused sign-in in one line: the account or client, if it is a known one, and the
/// reason. Never the input: people type passwords and addresses into the name field too.
@Component
class RefusedSignIns {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedSignIns.class);

  private final RegisteredClientRepository clients;

  RefusedSignIns(RegisteredClientRepository clients) {
    this.clients = clients;
  }

  @EventListener
  void refused(AbstractAuthenticationFailureEvent event) {
    if (event.getException() instanceof ProviderNotFoundException) {
      // Spring also calls the provider for people, who does not support clients: that is no
      // refusal.
      return;
    }
    LOG.warn(
        "a sign-in is refused: reason {}, client {}",
        reason(event),
        knownClient(event.getAuthentication()).orElse("unknown"));
  }

  private static String reason(AbstractAuthenticationFailureEvent event) {
    return event.getAuthentication() instanceof OAuth2ClientAuthenticationToken
        ? "client-secret"
        : "password";
  }

  private Optional<String> knownClient(Authentication authentication) {
    return authentication instanceof OAuth2ClientAuthenticationToken client
        ? Optional.ofNullable(clients.findByClientId(client.getPrincipal().toString()))
            .map(RegisteredClient::getClientId)
        : Optional.empty();
  }
}
