package io.slotwright.booking.client.rest;

import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keys of requests, by which nobody gets the answer to a request of another caller, as far as
/// callers are known. Those who are not can only rely on a key that nobody guesses.
@ApplicationScoped
public class RequestKeys {

  /// What OpenAPI says of the header.
  public static final String DESCRIPTION =
      "Random, such as a UUID, and a new one for each resource to create. A retry within 24 hours"
          + " with the same body gets the same response and creates nothing more.";

  private final Caller caller;
  private final LinkTokens tokens;

  RequestKeys(Caller caller, LinkTokens tokens) {
    this.caller = caller;
    this.tokens = tokens;
  }

  /// The key of whoever is signed in, or else of anybody.
  ///
  /// @param key the `Idempotency-Key`; null for none
  public RequestKey of(String endpoint, @Nullable String key, Object request) {
    return of(endpoint, null, key, request);
  }

  /// The key of whoever is signed in, or else calls itself `client`, or else of anybody.
  ///
  /// @param client null or blank for nothing
  public RequestKey of(
      String endpoint, @Nullable String client, @Nullable String key, Object request) {
    return new RequestKey(key == null ? endpoint : endpoint + whose(client, key), key, request);
  }

  private String whose(@Nullable String client, String key) {
    return who(client).map(who -> "/" + pseudonym(who, key)).orElse("");
  }

  private Optional<String> who(@Nullable String client) {
    return caller
        .knownSubject()
        .map(subject -> "subject:" + subject)
        .or(
            () ->
                Optional.ofNullable(client).filter(name -> !name.isBlank()).map("client:"::concat));
  }

  /// Another for each key, so that what is remembered does not tell which requests are of one
  /// caller.
  private String pseudonym(String who, String key) {
    return tokens.pseudonym("key:" + key + ":" + who);
  }
}
