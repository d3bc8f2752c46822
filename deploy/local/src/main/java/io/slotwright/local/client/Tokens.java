package io.slotwright.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.PortPlan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/// Bearer tokens of the local identity provider, for programs (OAuth 2.0 client credentials). Each
/// is valid for an hour and cannot be refreshed.
public final class Tokens {
  private static final List<String> ROLES = List.of("operator", "admin", "customer");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String issuer;

  public Tokens(PortPlan ports) {
    this.issuer = ports.issuer();
  }

  /// A token of the demo organisation.
  ///
  /// @param role `operator`, `admin` or `customer`
  public String of(String role) {
    return ofClient(role, "");
  }

  /// A token of the second organisation, which must not see any data of the first.
  ///
  /// @param role `operator` or `admin`
  public String ofSecondOrganisation(String role) {
    return ofClient(role, "-second");
  }

  /// A token that the same provider issues to another application: Slotwright must refuse it,
  /// whatever it claims.
  public String ofAnotherApplication() {
    return request("another-application");
  }

  private String ofClient(String role, String suffix) {
    if (!ROLES.contains(role)) {
      throw new Failure(
          "There is no role '%s': choose from %s.".formatted(role, String.join(", ", ROLES)));
    }
    if (role.equals("customer") && !suffix.isEmpty()) {
      throw new Failure("A customer belongs to no organisation: leave --organisation out.");
    }
    return request("slotwright-" + role + suffix);
  }

  private String request(String client) {
    String credentials = client + ":" + client + "-secret";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode token = new ObjectMapper().readTree(response.body()).path("access_token");
      if (!token.isTextual()) {
        throw new Failure(
            "The identity provider refuses %s: %s".formatted(client, response.body()));
      }
      return token.asText();
    } catch (IOException e) {
      throw new Failure(
          "No identity provider answers at %s: start the stack with ./slotwright up first."
              .formatted(issuer),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted", e);
    }
  }
}
