package io.slotwright.calendar.flag.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.calendar.flag.Evaluation;
import io.slotwright.calendar.flag.Evaluation.Evaluated;
import io.slotwright.calendar.flag.Evaluation.TargetingKeyMissing;
import io.slotwright.calendar.flag.flow.EvaluateFlags;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Feature flags by OpenFeature's remote evaluation protocol, version 0.1.0
/// (github.com/open-feature/protocol). Its clients expect its own form of refusals, not that of our
/// other operations.
@Path("/ofrep/v1/evaluate/flags")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feature flags")
class OfrepResource {

  private static final String EXAMPLE =
      """
      {"context": {"targetingKey": "visitor-7f3a"}}
      """;

  private final EvaluateFlags evaluate;
  private final ObjectMapper mapper;
  private final Caller caller;

  OfrepResource(EvaluateFlags evaluate, ObjectMapper mapper, Caller caller) {
    this.evaluate = evaluate;
    this.mapper = mapper;
    this.caller = caller;
  }

  @POST
  @PermitAll
  @Operation(
      summary = "Evaluate all feature flags (OFREP)",
      description =
          "A flag that divides subjects fails alone when there is no targeting key; the others"
              + " have their values.")
  @APIResponse(
      responseCode = "200",
      description = "The flags",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OfrepResponse.All.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
  @APIResponse(
      responseCode = "400",
      description = "PARSE_ERROR or INVALID_CONTEXT",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OfrepResponse.AllFailed.class)))
  public Uni<Response> all(
      @RestHeader(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) @Nullable String known,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = OfrepRequest.class),
                      examples = @ExampleObject(name = "visitor", value = EXAMPLE)))
          @Nullable JsonNode request) {
    return evaluate
        .all(OfrepContext.read(request, caller))
        .map(evaluations -> answer(evaluations, known));
  }

  @POST
  @Path("{key}")
  @PermitAll
  @Operation(summary = "Evaluate one feature flag (OFREP)")
  @APIResponse(
      responseCode = "200",
      description = "The flag",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OfrepResponse.Success.class)))
  @APIResponse(
      responseCode = "400",
      description = "PARSE_ERROR, INVALID_CONTEXT or TARGETING_KEY_MISSING",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OfrepResponse.Failure.class)))
  @APIResponse(
      responseCode = "404",
      description = "FLAG_NOT_FOUND",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = OfrepResponse.Failure.class)))
  public Uni<OfrepResponse> one(
      @RestPath String key,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = OfrepRequest.class),
                      examples = @ExampleObject(name = "visitor", value = EXAMPLE)))
          @Nullable JsonNode request) {
    return evaluate
        .one(key, OfrepContext.read(request, caller))
        .map(found -> found.orElseThrow(() -> OfrepError.flagNotFound().refused()))
        .map(this::told);
  }

  private OfrepResponse told(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluated evaluated -> {
        evaluate.told(List.of(evaluated));
        yield OfrepResponse.of(evaluated);
      }
      case TargetingKeyMissing _ -> throw OfrepError.targetingKeyMissing().refused();
    };
  }

  private Response answer(List<Evaluation> evaluations, @Nullable String known) {
    byte[] json = json(new OfrepResponse.All(evaluations.stream().map(OfrepResponse::of).toList()));
    String tag = EntityTags.of(json);
    boolean unchanged = EntityTags.matches(known, tag);
    if (!unchanged) {
      evaluate.told(evaluations);
    }
    return (unchanged ? Response.notModified() : Response.ok(json, MediaType.APPLICATION_JSON_TYPE))
        .header(HttpHeaders.ETAG, tag)
        .build();
  }

  private byte[] json(OfrepResponse.All answer) {
    try {
      return mapper.writeValueAsBytes(answer);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @ServerExceptionMapper
  Response refused(OfrepError.Refused refused, UriInfo uri) {
    return failure(refused.error(), uri);
  }

  @ServerExceptionMapper
  Response unreadable(JsonProcessingException exception, UriInfo uri) {
    return failure(OfrepError.parseError(), uri);
  }

  /// How a malformed body arrives here.
  @ServerExceptionMapper
  Response unreadable(WebApplicationException exception, UriInfo uri) {
    return exception.getCause() instanceof JsonProcessingException
        ? failure(OfrepError.parseError(), uri)
        : exception.getResponse();
  }

  private static Response failure(OfrepError error, UriInfo uri) {
    String key = uri.getPathParameters().getFirst("key");
    return Response.status(error.code().status())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            key == null ? OfrepResponse.AllFailed.of(error) : OfrepResponse.Failure.of(key, error))
        .build();
  }
}
