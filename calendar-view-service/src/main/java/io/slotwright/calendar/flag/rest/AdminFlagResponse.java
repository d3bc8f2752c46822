package io.slotwright.calendar.flag.rest;

import io.slotwright.calendar.flag.Flag;
import io.slotwright.calendar.flag.json.FlagDocument;
import io.slotwright.calendar.flag.json.FlagDocument.VariantDocument;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A flag as administrators see it.
@Schema(
    examples =
        """
        {"key": "short_week", "description": "Whether weekends are folded", "enabled": true,
         "default_variant": "off",
         "variants": [{"name": "on", "value": true, "percentage": 12.5},
                      {"name": "off", "value": false, "percentage": 87.5}],
         "organisation_overrides": {"0190a000-0000-7000-8000-000000000001": "on"}, "version": 3}
        """)
record AdminFlagResponse(
    String key,
    String description,
    boolean enabled,
    String defaultVariant,
    List<VariantDocument> variants,
    SortedMap<String, String> organisationOverrides,
    long version) {

  static AdminFlagResponse of(Flag flag) {
    FlagDocument document = FlagDocument.of(flag.details());
    return new AdminFlagResponse(
        flag.key(),
        document.description(),
        document.enabled(),
        document.defaultVariant(),
        document.variants(),
        document.organisationOverrides(),
        flag.version());
  }
}
