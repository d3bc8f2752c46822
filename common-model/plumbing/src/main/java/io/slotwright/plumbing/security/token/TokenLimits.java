package io.slotwright.plumbing.security.token;

import java.time.Duration;
import java.util.Set;

/// The limits of the token rules.
///
/// @param types the accepted `typ` headers
/// @param longestLife from `iat` to `exp`, inclusive
/// @param clockSkew how far the issuer's clock may be ahead of ours
public record TokenLimits(Set<String> types, Duration longestLife, Duration clockSkew) {}
