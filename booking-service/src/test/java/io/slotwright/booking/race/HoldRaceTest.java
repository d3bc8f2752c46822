package io.slotwright.booking.race;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/// Many holds of one client at the same moment. No limit is kept in this process, so two replicas
/// must behave the same.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class HoldRaceTest {

  @Inject Shop shop;
  @Inject TestClock clock;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @RepeatedTest(3)
  void ofTwentyHoldsOfOneClientFiveAreMade() {
    Bay fifty = shop.open(aCentre(), 10);
    Bay bay = new Bay(fifty.centre(), fifty.post(), shop.addService(fifty.centre(), 10), 10);
    String address = Shop.otherAddress();

    List<HttpResponse<String>> answers;
    try (Clients clients = new Clients()) {
      answers =
          Race.among(
              20,
              client ->
                  clients.reserving(
                      bay,
                      at("08:00").plus(Duration.ofMinutes(10L * client)),
                      "X-Forwarded-For",
                      address));
    }

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(5);
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
        .hasSize(15)
        .allSatisfy(answer -> assertThat(answer.body()).contains("too-many-holds"));
  }
}
