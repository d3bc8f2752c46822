package io.slotwright.plumbing;

import io.slotwright.common.problem.Violation;
import io.slotwright.common.problem.ViolationCode;
import io.slotwright.plumbing.http.ForwardedClients;
import io.slotwright.plumbing.http.Query;
import io.slotwright.plumbing.http.Query.Field;
import io.slotwright.plumbing.idempotency.Answer;
import io.slotwright.plumbing.idempotency.Idempotency;
import io.slotwright.plumbing.problem.Problem;
import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A minimal HTTP edge, to test how plumbing handles valid and invalid requests.
@Path("/edge")
public class EdgeResource {

  public record Wheel(@NotBlank String name, @Min(1) @Max(64) int size, @Nullable Instant since) {}

  public record Car(@NotNull UUID id, @NotNull @Valid List<@Valid Wheel> wheels) {}

  private final Idempotency idempotency;
  private final Transactions transactions;

  private final Pool pool;
  private final ForwardedClients clients;

  EdgeResource(
      Idempotency idempotency, Transactions transactions, Pool pool, ForwardedClients clients) {
    this.idempotency = idempotency;
    this.transactions = transactions;
    this.pool = pool;
    this.clients = clients;
  }

  @POST
  @PermitAll
  public Car echo(@NotNull @Valid Car request) {
    return request;
  }

  @GET
  @Path("/{id}")
  @PermitAll
  public String read(@RestPath UUID id) {
    return id.toString();
  }

  @GET
  @Path("/list")
  @PermitAll
  public String list(
      @RestQuery @Nullable String limit, @RestQuery("post_id") @Nullable String postId) {
    Query query = new Query();
    Field<Integer> most = query.limit(limit);
    Field<UUID> post = query.id("post_id", postId);
    query.check();
    return most.get() + " " + post.orNull();
  }

  @GET
  @Path("/refused")
  @PermitAll
  public String refused() {
    throw Problem.validation(
        List.of(
            new Violation("/a", ViolationCode.REQUIRED, "One."),
            new Violation("/b", ViolationCode.BLANK, "Two.")));
  }

  @GET
  @Path("/broken")
  @PermitAll
  public String broken() {
    throw new IllegalStateException("the secret reason");
  }

  /// PostgreSQL closes the connection mid-statement.
  @GET
  @Path("/cut-off")
  @PermitAll
  public Uni<String> cutOff() {
    return pool.query("SELECT pg_terminate_backend(pg_backend_pid())")
        .execute()
        .replaceWith("still there");
  }

  @GET
  @Path("/operators")
  @RolesAllowed("operator")
  public String operators() {
    return "";
  }

  @GET
  @Path("/operators/{id}")
  @RolesAllowed("operator")
  public String operator(@RestPath UUID id) {
    return id.toString();
  }

  /// Returns the client of the request in a header.
  @GET
  @Path("/client")
  @PermitAll
  public Response client(HttpServerRequest request) {
    return Response.ok().header("Client", clients.addressOf(request)).build();
  }

  @GET
  @Path("/undecided")
  public String undecided() {
    return "";
  }

  @POST
  @Path("/once")
  @PermitAll
  public Uni<UUID> once(@RestHeader("Idempotency-Key") String key, @NotNull Wheel request) {
    return transactions
        .run(connection -> idempotency.once(connection, "edge", key, request, this::slowAnswer))
        .map(Answer::resourceId);
  }

  private Uni<Answer> slowAnswer() {
    return Uni.createFrom()
        .item(() -> new Answer(201, UUID.randomUUID(), "{}"))
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(200));
  }
}
