package io.slotwright.identity.config;

import io.slotwright.identity.account.Account;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// The settings from `application.yaml` and the environment.
///
/// @param issuer the `iss` of every token; the address under which services reach this server
/// @param publicUrl the product's address in the browser, without a trailing slash; the only origin
///     whose pages may call this server, and the only target of redirects after a login
/// @param keys folder of the signing key; created when missing
/// @param audience the `aud` of access tokens, unless a program's account names another
/// @param tokenLifetime the lifetime of a person's access token; the page refreshes it
/// @param programTokenLifetime the lifetime of a program's; services accept an hour at most
/// @param refreshLifetime how long after the last refresh a person has to sign in again
/// @param clients programs that get a token with their own secret, by client id
/// @param users people who sign in with a password, by name
@Validated
@ConfigurationProperties("slotwright.identity")
public record IdentityConfig(
    @NotNull URI issuer,
    @NotNull URI publicUrl,
    @NotNull Path keys,
    @NotBlank String audience,
    @NotNull Duration tokenLifetime,
    @NotNull Duration programTokenLifetime,
    @NotNull Duration refreshLifetime,
    @NotEmpty Map<String, @Valid Account> clients,
    @NotEmpty Map<String, @Valid Account> users) {}
