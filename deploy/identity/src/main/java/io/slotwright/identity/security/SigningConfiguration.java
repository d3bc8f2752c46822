package io.slotwright.identity.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.slotwright.identity.IdentityConfig;
import io.slotwright.identity.key.SigningKeyFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/// Who signs, under which name.
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

  @Bean
  JWKSource<SecurityContext> signingKey(IdentityConfig config) {
    return new ImmutableJWKSet<>(new JWKSet(new SigningKeyFile(config.keys()).readOrCreate()));
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IdentityConfig config) {
    return AuthorizationServerSettings.builder().issuer(config.issuer().toString()).build();
  }
}
