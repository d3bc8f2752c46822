package io.slotwright.plumbing;

import io.slotwright.plumbing.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/// Queries PostgreSQL in each way that services use.
@Path("/stall")
@PermitAll
public class StallResource {

  private static final String ADD =
      "INSERT INTO inbox (topic, aggregate_id, version) VALUES ('stall', $1, 1)";

  private final Pool pool;
  private final Transactions transactions;

  StallResource(Pool pool, Transactions transactions) {
    this.pool = pool;
    this.transactions = transactions;
  }

  @GET
  @Path("/query")
  public Uni<String> query() {
    return pool.query("SELECT 1").execute().replaceWith("done");
  }

  @GET
  @Path("/prepared")
  public Uni<String> prepared() {
    return pool.preparedQuery("SELECT $1::int").execute(Tuple.of(1)).replaceWith("done");
  }

  @GET
  @Path("/snapshot")
  public Uni<String> snapshot() {
    return transactions
        .snapshot(connection -> connection.query("SELECT 1").execute())
        .replaceWith("done");
  }

  @GET
  @Path("/slow")
  public Uni<String> slow() {
    return transactions
        .run(connection -> connection.query("SELECT pg_sleep(30)").execute())
        .replaceWith("done");
  }

  @GET
  @Path("/busy")
  public Uni<String> busy() {
    return transactions
        .run(connection -> connection.query("SELECT pg_sleep(1)").execute())
        .replaceWith("done");
  }

  @GET
  @Path("/broken")
  public Uni<String> broken() {
    return transactions.run(
        connection -> {
          throw new IllegalArgumentException("thrown, not failed");
        });
  }

  @POST
  @Path("/{id}")
  public Uni<String> add(@RestPath String id) {
    return transactions
        .run(connection -> connection.preparedQuery(ADD).execute(Tuple.of(id)))
        .replaceWith("done");
  }
}
