package io.slotwright.calendar.flag.rest;

import io.slotwright.calendar.flag.FlagChange;
import io.slotwright.calendar.flag.json.FlagDocument;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One change of a flag.
///
/// @param version of the flag after it; deleting it counts as one
/// @param what `created`, `changed` or `deleted`
/// @param subject of the administrator's token; `installation` for what was there from the start
/// @param from what the flag was; null when it was created
/// @param to what it became; null when it was deleted
@Schema(
    examples =
        """
        {"version": 1, "what": "created", "occurred_at": "2026-11-20T12:00:00Z",
         "subject": "f5a1c2de", "from": null,
         "to": {"description": "Whether weekends are folded", "enabled": true,
                "default_variant": "off",
                "variants": [{"name": "on", "value": true, "percentage": 12.5},
                             {"name": "off", "value": false, "percentage": 87.5}],
                "organisation_overrides": {}}}
        """)
record FlagChangeResponse(
    long version,
    @Schema(enumeration = {"created", "changed", "deleted"}) String what,
    Instant occurredAt,
    String subject,
    @Schema(nullable = true) @Nullable FlagDocument from,
    @Schema(nullable = true) @Nullable FlagDocument to) {

  static FlagChangeResponse of(FlagChange change) {
    return new FlagChangeResponse(
        change.version(),
        change.what(),
        change.edit().at(),
        change.edit().subject(),
        change.before().map(FlagDocument::of).orElse(null),
        change.after().map(FlagDocument::of).orElse(null));
  }
}
