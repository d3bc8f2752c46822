package io.slotwright.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the OpenID provider.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class IdentityServer {

  /// @param args Spring Boot options such as `--server.port=8090`
  public static void main(String[] args) {
    if (Boolean.parseBoolean(System.getenv("SLOTWRIGHT_EXIT_ON_STDIN_EOF"))) {
      Lifeline.exitAtEndOf(System.in);
    }
    SpringApplication.run(IdentityServer.class, args);
  }
}
