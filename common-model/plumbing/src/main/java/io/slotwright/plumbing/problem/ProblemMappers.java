package io.slotwright.plumbing.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.slotwright.plumbing.time.IdSource;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Turns every exception of a resource into problem details: a client's mistake with its details,
/// our own without any, under a reference that the log contains too.
@Priority(Priorities.USER - 1000)
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final IdSource ids;

  ProblemMappers(IdSource ids) {
    this.ids = ids;
  }

  @ServerExceptionMapper
  Response problem(Problem problem, UriInfo uri) {
    return problem.answer(uri);
  }

  @ServerExceptionMapper
  Response constraints(ConstraintViolationException exception, UriInfo uri) {
    return problem(Problem.validation(Violations.of(exception)), uri);
  }

  @ServerExceptionMapper
  Response unreadableJson(JsonProcessingException exception, UriInfo uri) {
    return problem(json(exception), uri);
  }

  @ServerExceptionMapper
  Response mapping(JsonMappingException exception, UriInfo uri) {
    return problem(json(exception), uri);
  }

  /// Quarkus maps this one too; the more specific mapper wins, so it is declared here.
  @ServerExceptionMapper
  Response mismatch(MismatchedInputException exception, UriInfo uri) {
    return problem(json(exception), uri);
  }

  @ServerExceptionMapper
  Response unauthorized(UnauthorizedException exception, UriInfo uri) {
    return problem(signIn("Bearer"), uri);
  }

  @ServerExceptionMapper
  Response authenticationFailed(
      AuthenticationFailedException exception, UriInfo uri, HttpServerRequest request) {
    // Quarkus has set a challenge without an error code.
    request.response().headers().remove(HttpHeaders.WWW_AUTHENTICATE);
    return problem(signIn("Bearer error=\"invalid_token\""), uri);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException exception, UriInfo uri) {
    return problem(
        Problem.of(403, "forbidden", "Forbidden", "Your role does not allow this."), uri);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException exception, UriInfo uri) {
    if (causeOf(exception, Problem.class) instanceof Problem cause) {
      return problem(cause, uri);
    }
    if (causeOf(exception, JsonProcessingException.class)
        instanceof JsonProcessingException cause) {
      return problem(json(cause), uri);
    }
    int status = exception.getResponse().getStatus();
    if (status >= 500) {
      return unexpected(exception, uri);
    }
    Response plain = problem(standard(status), uri);
    Object allow = exception.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
    return allow == null
        ? plain
        : Response.fromResponse(plain).header(HttpHeaders.ALLOW, allow).build();
  }

  /// No token can be verified without the issuer's keys, which are fetched once.
  @ServerExceptionMapper
  Response identityProviderAway(OIDCException exception, UriInfo uri) {
    LOG.warnf("the identity provider is away: %s", exception.toString());
    return problem(
        away(
            "identity-provider-away",
            "Identity provider away",
            "The token cannot be verified right now because the identity provider is unreachable."
                + " Retry."),
        uri);
  }

  @ServerExceptionMapper
  Response unexpected(Throwable exception, UriInfo uri) {
    if (DatabaseAway.isCauseOf(exception)) {
      LOG.warnf("the database is away: %s", exception.toString());
      return problem(databaseAway(), uri);
    }
    String reference = ids.next().toString();
    LOG.errorf(exception, "unexpected failure, reference %s", reference);
    return problem(
        Problem.of(500, "internal", "Internal error", "An internal error occurred.")
            .with("reference", reference),
        uri);
  }

  /// Whether the request took effect is unknown: the lost response may have been the commit's.
  private static Problem databaseAway() {
    return away(
        "database-away",
        "Database away",
        "The service is temporarily unavailable. Retry with the same Idempotency-Key.");
  }

  private static Problem away(String code, String title, String detail) {
    return Problem.of(503, code, title, detail).retryAfter(Duration.ofSeconds(1));
  }

  /// @param challenge as in RFC 6750: contains an error only when a token was sent
  private static Problem signIn(String challenge) {
    return Problem.of(401, "unauthorized", "Unauthorized", "Send a valid bearer token.")
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
  }

  private static Problem standard(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    String title = known == null ? "Refused" : known.getReasonPhrase();
    String code = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    return Problem.of(status, code, title, title + ".");
  }

  private static Problem json(JsonProcessingException exception) {
    if (causeOf(exception, StreamConstraintsException.class) != null) {
      return Problem.of(
          400,
          "json-too-complex",
          "JSON too complex",
          "The body has more values, deeper nesting, or longer names or numbers than any request"
              + " here needs.");
    }
    if (exception instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return Problem.validation(List.of(Violations.of(mapping)));
    }
    return Problem.of(400, "malformed-json", "Malformed JSON", "The body is not valid JSON.");
  }

  /// The exception itself or its first cause that is a `wanted`; null when there is none.
  private static @Nullable Throwable causeOf(
      Throwable exception, Class<? extends Throwable> wanted) {
    @Nullable Throwable cause = exception;
    while (cause != null && !wanted.isInstance(cause)) {
      cause = cause.getCause();
    }
    return cause;
  }
}
