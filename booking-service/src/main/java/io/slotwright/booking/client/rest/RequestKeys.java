package io.slotwright.booking.client.rest;

import io.slotwright.common.token.LinkTokens;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Scopes idempotency keys to their caller, as far as callers are known, so that no caller gets the
/// response to another's request. Unknown callers must rely on keys that are hard to guess.
@ApplicationScoped
public class RequestKeys {

  /// The OpenAPI description of the header.
  public static final String DESCRIPTION =
      "Random, such as a UUID, and a new one for each resource to create. A retry within 24 hours"
          + " with the same body gets the same response and creates nothing more.";

  private final Caller caller;
  private final LinkTokens tokens;

  RequestKeys(Caller caller, LinkTokens tokens) {
    this.caller = caller;
    this.tokens = tokens;
  }

  /// The key of the signed-in caller, or else of an anonymous one.
  ///
  /// @param key the `Idempotency-Key`; null for none
  public RequestKey of(String endpoint, @Nullable String key, Object request) {
    return of(endpoint, null, key, request);
  }

  /// The key of the signed-in caller, or else of the one that names itself `client`, or else of an
  /// anonymous one.
  ///
  /// @param client null or blank for none
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

  /// A different pseudonym for each key, so that stored requests cannot be linked to one caller.
  private String pseudonym(String who, String key) {
    return tokens.pseudonym("key:" + key + ":" + who);
  }
}
