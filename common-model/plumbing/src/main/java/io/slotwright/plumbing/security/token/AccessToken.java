package io.slotwright.plumbing.security.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The parts of a signed token that the rules check.
///
/// @param type the `typ` header, such as `at+jwt`; null when absent
/// @param subject null when absent
/// @param issuedAt null when absent
/// @param expiresAt the first instant at which it is invalid; null when absent
public record AccessToken(
    @Nullable String type,
    @Nullable String subject,
    @Nullable Instant issuedAt,
    @Nullable Instant expiresAt) {}
