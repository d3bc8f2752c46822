package io.slotwright.plumbing.idempotency;

import io.slotwright.common.token.LinkTokens;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What makes a request the same as an earlier one.
///
/// @param scope what the key is unique in
/// @param key the `Idempotency-Key`; null for a request that stands alone
/// @param request the body, which must be the same too
/// @param lockScope the scope of the whole request when this is one step of it
public record RequestKey(String scope, @Nullable String key, Object request, String lockScope) {

  public RequestKey(String scope, @Nullable String key, Object request) {
    this(scope, key, request, scope);
  }

  /// Whether this may be a repetition, so that even what would be refused has to be looked up.
  public boolean mayRepeat() {
    return key != null;
  }

  /// The name under which it holds locks. Twins share it in all their steps, so that they do not
  /// refuse each other but all come to where one of them is the first.
  ///
  /// @param fresh for a request that stands alone
  public String lockToken(UUID fresh) {
    return fingerprint(lockScope)
        .map(hash -> HexFormat.of().formatHex(hash).substring(0, 32))
        .orElseGet(fresh::toString);
  }

  /// The same for a request and its repetitions, another for any other request; empty for a request
  /// that stands alone.
  public Optional<byte[]> fingerprint() {
    return fingerprint(scope);
  }

  private Optional<byte[]> fingerprint(String within) {
    return Optional.ofNullable(key).map(known -> LinkTokens.hash(within + ":" + known));
  }

  /// The key of one step of the request, which is repeated with it.
  public RequestKey of(String step) {
    return new RequestKey(scope + "/" + step, key, request, lockScope);
  }
}
