package io.slotwright.schedule.decision.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.http.EntityTags;
import io.slotwright.plumbing.idempotency.Answer;
import io.slotwright.plumbing.idempotency.Memory;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.problem.Refusals;
import io.slotwright.schedule.decision.Target;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers requests that create something, once for each `Idempotency-Key`.
@ApplicationScoped
public class Creations {

  private final Once once;
  private final ObjectMapper json;

  Creations(Once once, ObjectMapper json) {
    this.once = once;
    this.json = json;
  }

  /// A request to create something.
  ///
  /// @param collection the path that the id of what is created is put behind
  /// @param target where it is created and by which organisation: the same key for another target
  /// or another organisation is a different key
  /// @param key the `Idempotency-Key`, null for none
  /// @param body what was sent
  public record Request(String collection, Target target, @Nullable String key, Object body) {

    RequestKey repeatable() {
      return new RequestKey(collection + target.id() + "/" + target.organisationId(), key, body);
    }
  }

  /// The created resource, as the client receives it.
  public interface Created {

    UUID id();
  }

  /// 201 with the resource that `work` has created, in one transaction; a refusal becomes a problem
  /// and rolls everything back.
  public <T> Uni<Response> create(
      Request request,
      Function<SqlConnection, Uni<Decision<T>>> work,
      Function<T, ? extends Created> body) {
    return once.run(
            request.repeatable(),
            Memory.ANSWER,
            connection ->
                work.apply(connection).map(done -> answer(body.apply(Refusals.accepted(done)))))
        .map(answer -> response(request, answer));
  }

  private Answer answer(Created body) {
    try {
      return new Answer(201, body.id(), json.writeValueAsString(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Response response(Request request, Answer answer) {
    return Response.status(answer.status())
        .header(HttpHeaders.LOCATION, request.collection() + answer.resourceId())
        .header(HttpHeaders.ETAG, EntityTags.of(1))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(answer.bodyJson())
        .build();
  }
}
