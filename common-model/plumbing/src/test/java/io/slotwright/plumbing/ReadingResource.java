package io.slotwright.plumbing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.plumbing.http.Tagged;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Things of any number, as a list and as a resource with a version.
@Path("/reading")
@PermitAll
public class ReadingResource {

  public record Thing(String name) {}

  @GET
  @Path("/list/{count}")
  public Uni<List<Thing>> list(@RestPath int count) {
    return Uni.createFrom().item(things(count));
  }

  @GET
  @Path("/version/{count}")
  public RestResponse<List<Thing>> version(@RestPath int count) {
    return Tagged.ok(things(count), 7);
  }

  @GET
  @Path("/text/{count}")
  @Produces("application/schema+json")
  public String text(@RestPath int count) {
    return "[%s]".formatted(" ".repeat(count));
  }

  @GET
  @Path("/plain")
  @Produces("text/plain")
  public String plain() {
    return "a".repeat(10_000);
  }

  @GET
  @Path("/nothing")
  public void nothing() {}

  @GET
  @Path("/encoded")
  public Response encoded() {
    return Response.ok("[]".getBytes(UTF_8), "application/json").header("ETag", "\"own\"").build();
  }

  @GET
  @Path("/secret")
  public List<Thing> secret(@RestHeader("Manage-Token") @Nullable String token) {
    return things(1_000);
  }

  @POST
  @Path("/list")
  public List<Thing> change() {
    return things(1_000);
  }

  private static List<Thing> things(int count) {
    return Collections.nCopies(count, new Thing("гайка"));
  }
}
