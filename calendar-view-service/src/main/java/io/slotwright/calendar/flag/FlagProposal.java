package io.slotwright.calendar.flag;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.slotwright.common.decision.Decision;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposed flag, not checked yet. `enabled`, `default_variant` and `variants` are required.
///
/// @param description at most 500 characters, null for none
/// @param defaultVariant the name of one of the variants
/// @param variants 1 to 10 with different names, values of one type, and percentages that add up to
/// 100
/// @param organisationOverrides names of variants by the id of an organisation, at most 1000; null
/// for none
public record FlagProposal(
    @Nullable String description,
    @Nullable Boolean enabled,
    @Nullable String defaultVariant,
    @Nullable List<@Nullable VariantProposal> variants,
    @Nullable Map<String, @Nullable String> organisationOverrides) {

  /// The flag, or all violations.
  ///
  /// @param key of the flag, which is checked too
  public Decision<FlagDetails> check(String key) {
    return new FlagChecks(this).key(key).decide(this::details);
  }

  private FlagDetails details() {
    SortedMap<UUID, String> overrides = new TreeMap<>();
    requireNonNullElse(organisationOverrides, Map.<String, @Nullable String>of())
        .forEach((id, name) -> overrides.put(UUID.fromString(id), requireNonNull(name)));
    return new FlagDetails(
        requireNonNullElse(description, "").strip(),
        requireNonNull(enabled),
        requireNonNull(defaultVariant),
        requireNonNull(variants).stream().map(each -> variant(requireNonNull(each))).toList(),
        overrides);
  }

  private static Variant variant(VariantProposal proposal) {
    return new Variant(
        requireNonNull(proposal.name()),
        FlagValue.of(requireNonNull(proposal.value())),
        FlagChecks.share(requireNonNull(proposal.percentage())));
  }
}
