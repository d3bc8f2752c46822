package io.slotwright.identity.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.slotwright.identity.config.IdentityConfig;
import io.slotwright.identity.key.SigningKeyFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/// The signing key and the issuer's name.
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

  @Bean
  JWKSource<SecurityContext> signingKey(IdentityConfig config) {
    return new ImmutableJWKSet<>(new JWKSet(new SigningKeyFile(config.keys()).readOrCreate()));
  }

  @Bean
  OAuth2TokenGenerator<?> tokens(
      JWKSource<SecurityContext> key, OAuth2TokenCustomizer<JwtEncodingContext> claims) {
    JwtGenerator signed = new JwtGenerator(new NimbusJwtEncoder(key));
    signed.setJwtCustomizer(claims);
    return new DelegatingOAuth2TokenGenerator(signed, new RefreshTokens());
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IdentityConfig config) {
    return AuthorizationServerSettings.builder().issuer(config.issuer().toString()).build();
  }
}
