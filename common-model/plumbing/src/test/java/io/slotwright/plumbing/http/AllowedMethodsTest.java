package io.slotwright.plumbing.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {
  private final AllowedMethods methods = AllowedMethods.of(Things.class);

  @Test
  void eachPathHasItsOwnMethods() {
    assertThat(methods.at("/api/things")).containsExactly("GET", "HEAD", "OPTIONS", "POST");
    assertThat(methods.at("api/things/7/")).containsExactly("DELETE", "OPTIONS");
    assertThat(methods.at("/api/things/7/end")).containsExactly("OPTIONS", "POST");
  }

  @Test
  void anExpressionOfAParameterCounts() {
    assertThat(methods.at("/api/things/at/2026")).containsExactly("GET", "HEAD", "OPTIONS");
    assertThat(methods.at("/api/things/at/now")).isEmpty();
  }

  @Test
  void whereThereIsNothingThereAreNoMethods() {
    assertThat(methods.at("/api/other")).isEmpty();
    assertThat(methods.at("/api/things/7/8/9")).isEmpty();
  }

  @Path("/api/things")
  public interface Things {
    @GET
    void list();

    @POST
    void add();

    @DELETE
    @Path("{id}")
    void remove();

    @POST
    @Path("/{id}/end")
    void end();

    @GET
    @Path("at/{year: \\d+}")
    void at();
  }
}
