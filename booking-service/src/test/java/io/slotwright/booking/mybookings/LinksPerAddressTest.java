package io.slotwright.booking.mybookings;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Links.newAddress;
import static io.slotwright.booking.fixture.Links.request;
import static io.slotwright.booking.fixture.Shop.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.booking.mybookings.flow.TidyLinks;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How often links may be asked for.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class LinksPerAddressTest {

  private static final int OF_ADDRESS = 5;
  private static final int OF_CLIENT = 30;

  @Inject Shop shop;
  @Inject Links links;
  @Inject TestClock clock;
  @Inject TidyLinks tidyLinks;
  @Inject Pool pool;

  private final String me = newAddress();

  @BeforeEach
  void somebodyWithABooking() {
    clock.reset();
    book(shop.open(aCentre(), 30), at("10:00"), me);
  }

  @Test
  void anAddressGetsOneLinkAMinuteAndNobodyIsTold() {
    request(me).statusCode(202);
    clock.advance(Duration.ofSeconds(59));
    request(me).statusCode(202).body("link_minutes", equalTo(30));
    request(me.toUpperCase(Locale.ROOT)).statusCode(202);

    assertThat(links.made(me)).hasSize(1);
    assertThat(links.made(me.toUpperCase(Locale.ROOT))).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    request(me).statusCode(202);
    assertThat(links.made(me)).hasSize(2);
  }

  @Test
  void anAddressGetsFiveLinksAnHour() {
    for (int i = 0; i < OF_ADDRESS + 2; i++) {
      request(me).statusCode(202);
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(links.made(me)).hasSize(OF_ADDRESS);
    clock.advance(Duration.ofMinutes(53));
    request(me).statusCode(202);
    assertThat(links.made(me)).hasSize(OF_ADDRESS + 1);
  }

  @Test
  void aClientThatAsksForManyAddressesHasToWaitWhetherOrNotTheyHaveBookings() {
    Map<String, String> client = Map.of("X-Forwarded-For", Shop.otherAddress());
    request(newAddress(), client).statusCode(202);
    clock.advance(Duration.ofMinutes(10));
    for (int i = 1; i < OF_CLIENT; i++) {
      request(newAddress(), client).statusCode(202);
    }

    request(me, client)
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("3000"))
        .body("code", equalTo("too-many-requests"));
    assertThat(links.made(me)).isEmpty();
    request(me).statusCode(202);
    clock.advance(Duration.ofMinutes(50));
    request(newAddress(), client).statusCode(202);
    request(newAddress(), client).statusCode(429);
  }

  @Test
  void aClientIsCountedEvenWhereNothingIsSent() {
    Map<String, String> client = Map.of("X-Forwarded-For", Shop.otherAddress());
    for (int i = 0; i < OF_CLIENT; i++) {
      request(me, client).statusCode(202);
    }

    request(me, client).statusCode(429);
  }

  @Test
  @TestSecurity(user = "operator", roles = "operator")
  void anOperatorMayAskForAnyNumberOfCustomers() {
    Map<String, String> desk = Map.of("X-Forwarded-For", Shop.otherAddress());

    for (int i = 0; i <= OF_CLIENT; i++) {
      request(newAddress(), desk).statusCode(202);
    }
  }

  @Test
  void nothingLeadsBackToWhoHasAskedAndItIsForgottenAfterAnHour() {
    String stranger = newAddress();
    String client = Shop.otherAddress();
    request(stranger, Map.of("X-Forwarded-For", client)).statusCode(202);

    assertThat(requests())
        .isNotEmpty()
        .doesNotContain(stranger, stranger.toLowerCase(Locale.ROOT), client);
    clock.advance(Duration.ofHours(1));
    tidyLinks.tidy().await().atMost(Duration.ofSeconds(10));
    assertThat(requests()).isEmpty();
  }

  private String requests() {
    return pool.query(
            "SELECT coalesce(string_agg(row_to_json(r)::text, ','), '') FROM my_bookings_request r"
                + " WHERE asked_at <= '%s'".formatted(TestClock.START))
        .execute()
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getString(0);
  }
}
