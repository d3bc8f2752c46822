package io.slotwright.notification.operator.rest;

import io.slotwright.notification.operator.OperatorSettings;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the operators of a service point hear, in JSON.
@Schema(examples = OperatorMailResource.EXAMPLE)
public record OperatorMailResponse(
    List<String> emails,
    @Schema(description = "en, uk or ru") String locale,
    @Schema(description = "at_once, digest or never") String newBookings,
    @Schema(description = "By the clock of the point") String digestAt) {

  static OperatorMailResponse of(OperatorSettings settings) {
    return new OperatorMailResponse(
        settings.emails(),
        settings.locale().language(),
        settings.newBookings().wireName(),
        settings.digestAt().toString());
  }
}
