package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Shop.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names, addresses and languages of customers as people and their programs send them.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class CustomersAsTypedTest extends BookingsHttp {

  @Inject Pool pool;

  @ParameterizedTest
  @CsvSource({
    "' olena@example.test ', olena@example.test, olena@example.test",
    "'\u00A0olena@EXAMPLE.test\u200B', olena@example.test, olena@example.test",
    "olena@пошта.укр, olena@пошта.укр, olena@xn--80a1acn3a.xn--j1amh",
    "olena@xn--80a1acn3a.xn--j1amh, olena@пошта.укр, olena@xn--80a1acn3a.xn--j1amh"
  })
  void anAddressIsShownInItsLettersAndKeptAsServersNeedIt(String typed, String shown, String kept) {
    var bay = shop.open(aCentre(), 30);

    String id =
        book(bay, Map.of("name", "Olena", "email", typed))
            .statusCode(201)
            .body("customer.email", equalTo(shown))
            .extract()
            .path("id");

    String stored =
        pool.preparedQuery("SELECT customer_email FROM booking WHERE id = $1")
            .execute(Tuple.of(UUID.fromString(id)))
            .map(rows -> rows.iterator().next().getString(0))
            .await()
            .atMost(Duration.ofSeconds(10));
    assertThat(stored).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"uk_UA, uk-UA", "UK, uk", "en-GB, en-GB", "uk_UA.UTF-8, uk-UA"})
  void aLanguageIsReadInEveryForm(String typed, String tag) {
    var bay = shop.open(aCentre(), 30);

    book(bay, Map.of("name", "Olena", "email", "olena@example.test", "locale", typed))
        .statusCode(201)
        .body("customer.locale", equalTo(tag));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u200C\u200D", "\u3164", "\u2800", "\u00A0\uFEFF", "\u202E"})
  void aNameOfWhichNothingIsSeenIsRefused(String name) {
    var bay = shop.open(aCentre(), 30);

    book(bay, Map.of("name", name, "email", "olena@example.test"))
        .statusCode(422)
        .body("violations.pointer", contains("/customer/name"))
        .body("violations.code", contains("blank"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"می\u200Cخواهم", "क्\u200Dष", "👩\u200D🔧"})
  void joinersInsideANameStay(String name) {
    var bay = shop.open(aCentre(), 30);

    book(bay, Map.of("name", name, "email", "olena@example.test"))
        .statusCode(201)
        .body("customer.name", equalTo(name));
  }

  @Test
  @TestSecurity(user = "admin", roles = "admin")
  @OidcSecurity(claims = @Claim(key = "organisation_id", value = ORGANISATION))
  void aCustomerIsFoundForErasureInEitherFormOfTheirDomain() {
    var bay = shop.open(aCentre(), 30);
    String id =
        book(bay, Map.of("name", "Olena", "email", "erase@пошта.укр"))
            .statusCode(201)
            .extract()
            .path("id");

    given()
        .queryParam("email", " erase@пошта.укр ")
        .delete("/api/v1/customers")
        .then()
        .statusCode(409)
        .body("booking_ids", contains(id));
  }

  private static ValidatableResponse book(Shop.Bay bay, Map<String, Object> customer) {
    Map<String, Object> body = booking(bay, "09:00");
    body.put("customer", customer);
    return post("/api/v1/bookings", body);
  }
}
