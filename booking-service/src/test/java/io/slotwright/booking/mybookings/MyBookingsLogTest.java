package io.slotwright.booking.mybookings;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Links.list;
import static io.slotwright.booking.fixture.Links.newAddress;
import static io.slotwright.booking.fixture.Shop.book;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.HeardLog;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The log contains no mail address and no token, even at the finest level of the service.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class MyBookingsLogTest {

  @Inject Shop shop;
  @Inject Links links;
  @Inject TestClock clock;

  private HeardLog log;

  @BeforeEach
  void listen() {
    clock.reset();
    log = HeardLog.listen();
  }

  @AfterEach
  void stopListening() {
    log.close();
  }

  @Test
  void neitherAnAddressNorATokenIsLogged() {
    String me = newAddress();
    book(shop.open(aCentre(), 30), at("10:00"), me);
    String key = links.open(me);

    list(key, "").statusCode(200);
    list(key + "x", "").statusCode(401);
    Links.request(me + " or").statusCode(422);
    org.jboss.logging.Logger.getLogger(MyBookingsLogTest.class).debug("what is logged is seen");

    assertThat(log.entries()).anyMatch(line -> line.contains("what is logged is seen"));
    assertThat(log.entries())
        .noneMatch(line -> line.contains(me))
        .noneMatch(line -> line.contains(key.substring(key.indexOf('.') + 1)));
  }
}
