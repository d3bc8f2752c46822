package io.slotwright.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import io.slotwright.testing.fuzz.Demonstration;
import io.slotwright.testing.fuzz.Fuzzer;
import io.slotwright.testing.fuzz.Samples;
import io.slotwright.testing.fuzz.Target;
import io.slotwright.testing.openapi.ApiDescription;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The examples of the description work, and any other input gets a success or a problem with the
/// reason: never a server error, and always a response.
@QuarkusTest
@TestSecurity(
    user = "operator",
    roles = {"operator", "admin"})
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class DescriptionTest extends ServiceTest {

  private Target target;
  private ApiDescription api;
  private Samples samples;

  @BeforeEach
  void read() {
    tellOfThePoint();
    target = Target.ofRunningService();
    api = ApiDescription.ofRunningService();
    samples =
        new Samples(
            (operation, name) ->
                name.equals("id") ? Optional.of(idOfADeadMail()) : Optional.empty(),
            Map.of());
  }

  @Test
  void whatIsShownWorks() {
    Demonstration shown = new Demonstration(api, samples, target);

    assertThat(shown.complaints()).isEmpty();
  }

  @Test
  void whateverIsWrongIsRefusedAsAProblem() {
    Fuzzer fuzzer = new Fuzzer(api, samples, target);

    assertThat(api.operations().stream().flatMap(each -> fuzzer.complaints(each).stream()))
        .isEmpty();
  }

  @Test
  void answersAreShown() {
    assertThat(api.answersNotShown()).isEmpty();
  }

  @Test
  void refusalsAreDescribed() {
    assertThat(api.refusalsNotDescribed()).isEmpty();
  }

  /// A mail that can be retried.
  private String idOfADeadMail() {
    UUID booking = UUID.randomUUID();
    events.tell(
        aBookingOf(someone()).withId(booking).by("Olena K.", "no address at all", "en").build());
    await().until(() -> "dead".equals(mails(booking).getString("items[0].status")));
    return mails(booking).getString("items[0].id");
  }

  private static JsonPath mails(UUID booking) {
    return given().get("/api/v1/notifications?booking_id=" + booking).jsonPath();
  }
}
