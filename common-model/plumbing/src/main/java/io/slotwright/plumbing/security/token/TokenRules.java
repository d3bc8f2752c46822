package io.slotwright.plumbing.security.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The profile of access tokens (RFC 9068) as far as signature, issuer, audience, `exp` and `nbf`
/// do not cover it.
///
/// An identity provider signs many tokens with one key: access tokens of every application, id
/// tokens, logout tokens. Only type and audience prevent one from being used as another.
public final class TokenRules {

  private static final List<TokenRule> ALL =
      List.of(
          new TokenRule("token-type", Judged::isOfAnAcceptedType),
          new TokenRule("token-without-subject", Judged::namesASubject),
          new TokenRule("token-without-dates", Judged::isDated),
          new TokenRule("token-from-the-future", Judged::isIssuedByNow),
          new TokenRule("token-lives-too-long", Judged::livesShortly));

  private TokenRules() {}

  /// The code of the first rule that the token breaks; empty when there is none.
  public static Optional<String> firstBroken(AccessToken token, TokenLimits limits, Instant now) {
    Judged judged = new Judged(token, limits, now);
    return ALL.stream().filter(rule -> rule.isBrokenBy(judged)).map(TokenRule::code).findFirst();
  }

  /// All codes, in order.
  public static List<String> codes() {
    return ALL.stream().map(TokenRule::code).toList();
  }
}
