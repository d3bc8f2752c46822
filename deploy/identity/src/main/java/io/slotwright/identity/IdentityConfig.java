package io.slotwright.identity;

import io.slotwright.identity.account.Account;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// What `application.yaml` and the environment say.
///
/// @param issuer the `iss` of every token; the address under which services reach this server
/// @param publicUrl where the browser sees the product, without a trailing slash; the only origin
/// that may call this server from a page, and the only place that a login may return to
/// @param keys folder of the signing key; created when missing
/// @param tokenLifetime how long an access token is good for
/// @param clients programs that get a token with their own secret, by client id
/// @param users people who sign in with a password, by name
@Validated
@ConfigurationProperties("slotwright.identity")
public record IdentityConfig(
    @NotNull URI issuer,
    @NotNull URI publicUrl,
    @NotNull Path keys,
    @NotNull Duration tokenLifetime,
    @NotEmpty Map<String, @Valid Account> clients,
    @NotEmpty Map<String, @Valid Account> users) {}
