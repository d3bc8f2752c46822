package io.slotwright.calendar.flag.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The web calendar's feature flags.
@Path("/api/v1/feature-flags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feature flags")
class FlagResource {

  private final FlagSettings settings;

  FlagResource(FlagSettings settings) {
    this.settings = settings;
  }

  @GET
  @PermitAll
  @Operation(summary = "Read which features are on")
  public FlagsResponse flags() {
    return new FlagsResponse(
        settings.calendarV046(), settings.calendarV046AbTest().name().toLowerCase(Locale.ROOT));
  }

  /// @param calendarV046AbTest `control` or `treatment`
  @Schema(
      examples =
          """
          {"calendar_v046": true, "calendar_v046_ab_test": "treatment"}
          """)
  record FlagsResponse(
      @JsonProperty("calendar_v046") boolean calendarV046,
      @JsonProperty("calendar_v046_ab_test") @Schema(enumeration = {"control", "treatment"})
          String calendarV046AbTest) {}
}
