package io.slotwright.plumbing.idempotency;

import io.slotwright.common.token.LinkTokens;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Identifies a request and its retries.
///
/// @param scope in which the key is unique
/// @param key the `Idempotency-Key`; null for a request without one
/// @param request the body, which must be the same too
/// @param lockScope the scope of the whole request when this is one step of it
public record RequestKey(String scope, @Nullable String key, Object request, String lockScope) {

  public RequestKey(String scope, @Nullable String key, Object request) {
    this(scope, key, request, scope);
  }

  /// Whether this may be a retry; then look up its response even before refusing it.
  public boolean mayRepeat() {
    return key != null;
  }

  /// The name under which it holds locks. Concurrent retries share it in all their steps: they must
  /// not refuse each other, but reach the claim where one of them is first.
  ///
  /// @param fresh for a request without a key
  public String lockToken(UUID fresh) {
    return fingerprint(lockScope)
        .map(hash -> HexFormat.of().formatHex(hash).substring(0, 32))
        .orElseGet(fresh::toString);
  }

  /// Equal for a request and its retries, different for any other request; empty for a request
  /// without a key.
  public Optional<byte[]> fingerprint() {
    return fingerprint(scope);
  }

  private Optional<byte[]> fingerprint(String within) {
    return Optional.ofNullable(key).map(known -> LinkTokens.hash(within + ":" + known));
  }

  /// The key of one step of the request; a retry of the request repeats it.
  public RequestKey of(String step) {
    return new RequestKey(scope + "/" + step, key, request, lockScope);
  }
}
