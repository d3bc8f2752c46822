package io.slotwright.identity.security;

import static org.springframework.security.config.Customizer.withDefaults;

import io.slotwright.identity.config.IdentityConfig;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/// The protocol endpoints, and the login form that they redirect to.
@Configuration(proxyBeanMethods = false)
class HttpSecurityConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, RegisteredClientRepository known)
      throws Exception {
    var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(
            server,
            endpoints ->
                endpoints
                    .oidc(withDefaults())
                    .clientAuthentication(
                        clients ->
                            clients
                                .authenticationConverter(new RefreshingPage())
                                .authenticationProvider(new RefreshingPages(known))))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .cors(withDefaults())
        .exceptionHandling(
            failures ->
                failures.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"),
                    new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  /// Shows a refusal directly: a redirect to the login form would hide it.
  @Bean
  @Order(2)
  SecurityFilterChain login(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(withDefaults())
        .build();
  }

  /// Allows cross-origin calls of the product's page only.
  @Bean
  CorsConfigurationSource corsConfigurationSource(IdentityConfig config) {
    var page = new CorsConfiguration();
    page.setAllowedOrigins(List.of(originOf(config.publicUrl())));
    page.setAllowedMethods(List.of("GET", "POST"));
    page.setAllowedHeaders(List.of("Authorization", "Content-Type"));
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/**", page);
    return source;
  }

  private static String originOf(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }
}
