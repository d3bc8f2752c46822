package io.slotwright.plumbing.security.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The parts of a signed token that rules look at.
///
/// @param type the `typ` header, such as `at+jwt`; null when it has none
/// @param subject null when it names none
/// @param issuedAt null when it does not say
/// @param expiresAt the first instant at which it is worthless; null when it does not say
public record AccessToken(
    @Nullable String type,
    @Nullable String subject,
    @Nullable Instant issuedAt,
    @Nullable Instant expiresAt) {}
