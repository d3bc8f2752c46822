package io.slotwright.calendar.flag.json;

import io.slotwright.calendar.flag.FlagDetails;
import io.slotwright.calendar.flag.FlagValue;
import io.slotwright.calendar.flag.Variant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What administrators decide about a flag, in JSON.
public record FlagDocument(
    String description,
    boolean enabled,
    String defaultVariant,
    List<VariantDocument> variants,
    SortedMap<String, String> organisationOverrides) {

  /// @param value a boolean or a text
  /// @param percentage 0 to 100, with at most two decimals
  public record VariantDocument(
      String name,
      @Schema(oneOf = {Boolean.class, String.class}) Object value,
      BigDecimal percentage) {

    private static final int DECIMALS = 2;

    static VariantDocument of(Variant variant) {
      return new VariantDocument(
          variant.name(), variant.value().plain(), percentage(variant.share()));
    }

    Variant toVariant() {
      return new Variant(
          name, FlagValue.of(value), percentage.movePointRight(DECIMALS).intValueExact());
    }

    /// Without zeros at the end, and never as `1E+2`.
    private static BigDecimal percentage(int share) {
      BigDecimal plain = BigDecimal.valueOf(share, DECIMALS).stripTrailingZeros();
      return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
  }

  public static FlagDocument of(FlagDetails details) {
    SortedMap<String, String> overrides = new TreeMap<>();
    details.overrides().forEach((id, name) -> overrides.put(id.toString(), name));
    return new FlagDocument(
        details.description(),
        details.enabled(),
        details.defaultVariant(),
        details.variants().stream().map(VariantDocument::of).toList(),
        overrides);
  }

  public FlagDetails toDetails() {
    return details(description, enabled, defaultVariant, variants, organisationOverrides);
  }

  /// A flag of which the variants and the overrides are in JSON.
  public static FlagDetails details(
      String description,
      boolean enabled,
      String defaultVariant,
      List<VariantDocument> variants,
      Map<String, String> overrides) {
    SortedMap<UUID, String> byId = new TreeMap<>();
    overrides.forEach((id, name) -> byId.put(UUID.fromString(id), name));
    return new FlagDetails(
        description,
        enabled,
        defaultVariant,
        variants.stream().map(VariantDocument::toVariant).toList(),
        byId);
  }
}
