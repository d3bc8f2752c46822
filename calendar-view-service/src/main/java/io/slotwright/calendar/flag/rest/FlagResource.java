package io.slotwright.calendar.flag.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.slotwright.calendar.flag.Evaluation;
import io.slotwright.calendar.flag.Evaluation.Evaluated;
import io.slotwright.calendar.flag.EvaluationContext;
import io.slotwright.calendar.flag.flow.EvaluateFlags;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The flags of a caller, as plain values.
@Path("/api/v1/feature-flags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feature flags")
class FlagResource {

  private final EvaluateFlags evaluate;
  private final Caller caller;

  FlagResource(EvaluateFlags evaluate, Caller caller) {
    this.evaluate = evaluate;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Read which features are on, for the caller",
      description =
          "The value of every flag by its key, of which the schema names the two of an"
              + " installation. A caller without a targeting key gets the default of a flag that"
              + " divides people.")
  @APIResponseSchema(FlagsResponse.class)
  public Uni<SortedMap<String, Object>> flags(
      @RestQuery("targeting_key")
          @Parameter(
              description =
                  "The anonymous id that this client keeps, at most 256 characters; by default the"
                      + " subject of the token. The same key always gets the same variant.")
          @Nullable String targetingKey,
      @RestQuery("organisation_id")
          @Parameter(
              description = "The organisation whose overrides count; by default that of the token.")
          @Nullable String organisationId) {
    return evaluate.all(context(targetingKey, organisationId)).map(this::values);
  }

  private EvaluationContext context(@Nullable String targetingKey, @Nullable String organisation) {
    Query query = new Query();
    Field<String> key =
        query.field(
            "targeting_key",
            targetingKey,
            FlagResource::shortEnough,
            ViolationCode.TOO_LONG,
            "a text of at most " + EvaluationContext.LONGEST_KEY + " characters");
    Field<UUID> id = query.id("organisation_id", organisation);
    query.check();
    return AskedContext.of(key.orNull(), id.orNull(), caller);
  }

  private static String shortEnough(String key) {
    if (key.length() > EvaluationContext.LONGEST_KEY) {
      throw new IllegalArgumentException(key);
    }
    return key;
  }

  private SortedMap<String, Object> values(List<Evaluation> evaluations) {
    List<Evaluated> told = evaluations.stream().map(Evaluation::orDefault).toList();
    evaluate.told(told);
    SortedMap<String, Object> values = new TreeMap<>();
    told.forEach(each -> values.put(each.flag().key(), each.variant().value().plain()));
    return values;
  }

  /// The flags that an installation begins with. Others are further fields.
  ///
  /// @param calendarV046AbTest `control` or `treatment`
  @Schema(
      examples =
          """
          {"calendar_v046": true, "calendar_v046_ab_test": "treatment"}
          """)
  record FlagsResponse(
      @JsonProperty("calendar_v046") boolean calendarV046,
      @JsonProperty("calendar_v046_ab_test") String calendarV046AbTest) {}
}
