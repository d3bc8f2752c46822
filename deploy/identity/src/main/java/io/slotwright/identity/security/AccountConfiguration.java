package io.slotwright.identity.security;

import io.slotwright.identity.account.Account;
import io.slotwright.identity.config.IdentityConfig;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/// The configured accounts as Spring Security's objects. Secrets are hashed here and forgotten.
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

  private static final String WEB_CLIENT = "slotwright-web";

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  RegisteredClientRepository clients(IdentityConfig config, PasswordEncoder encoder) {
    TokenSettings ofPrograms =
        TokenSettings.builder().accessTokenTimeToLive(config.programTokenLifetime()).build();
    Stream<RegisteredClient> programs =
        config.clients().entrySet().stream().map(client -> program(client, encoder, ofPrograms));
    RegisteredClient web = web(config.publicUrl().toString(), ofPeople(config));
    return new InMemoryRegisteredClientRepository(Stream.concat(programs, Stream.of(web)).toList());
  }

  /// A refresh token is valid for one use: a stolen one ends with the next use of either (RFC 9700,
  /// 4.14).
  private static TokenSettings ofPeople(IdentityConfig config) {
    return TokenSettings.builder()
        .accessTokenTimeToLive(config.tokenLifetime())
        .refreshTokenTimeToLive(config.refreshLifetime())
        .reuseRefreshTokens(false)
        .build();
  }

  @Bean
  UserDetailsService users(IdentityConfig config, PasswordEncoder encoder) {
    List<UserDetails> users =
        config.users().entrySet().stream().map(user -> person(user, encoder)).toList();
    return new InMemoryUserDetailsManager(users);
  }

  /// A refused client is a failed sign-in too; Spring publishes no event for it.
  @Bean
  AuthenticationEventPublisher signIns(ApplicationEventPublisher events) {
    var publisher = new DefaultAuthenticationEventPublisher(events);
    publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureBadCredentialsEvent.class);
    return publisher;
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new LoginAuthorizations(new InMemoryOAuth2AuthorizationService());
  }

  private static RegisteredClient program(
      Map.Entry<String, Account> client, PasswordEncoder encoder, TokenSettings tokens) {
    return RegisteredClient.withId(client.getKey())
        .clientId(client.getKey())
        .clientSecret(encoder.encode(client.getValue().secret()))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(tokens)
        .build();
  }

  /// The page in the browser. It cannot keep a secret and proves its identity by PKCE (RFC 7636).
  private static RegisteredClient web(String publicUrl, TokenSettings tokens) {
    return RegisteredClient.withId(WEB_CLIENT)
        .clientId(WEB_CLIENT)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(publicUrl + "/")
        .redirectUri(publicUrl + "/callback")
        .postLogoutRedirectUri(publicUrl + "/")
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(tokens)
        .build();
  }

  private static UserDetails person(Map.Entry<String, Account> user, PasswordEncoder encoder) {
    return User.withUsername(user.getKey())
        .password(encoder.encode(user.getValue().secret()))
        .roles(user.getValue().groups().toArray(String[]::new))
        .build();
  }
}
