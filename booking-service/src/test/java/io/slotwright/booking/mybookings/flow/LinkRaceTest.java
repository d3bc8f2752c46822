package io.slotwright.booking.mybookings.flow;

import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Links.newAddress;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.decision.Decision;
import io.slotwright.plumbing.idempotency.Once;
import io.slotwright.plumbing.idempotency.RequestKey;
import io.slotwright.plumbing.time.IdSource;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many requests for the same address at the same moment. No limit is kept in this process, so two
/// replicas must behave the same.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class LinkRaceTest {

  private static final int REQUESTS = 8;

  @Inject Once once;
  @Inject MyBookingsLinks real;
  @Inject IdSource ids;
  @Inject TestClock clock;
  @Inject MyBookingsSettings settings;
  @Inject Shop shop;
  @Inject Links links;

  private final String me = newAddress();

  @BeforeEach
  void somebodyWithABooking() {
    clock.reset();
    Shop.book(shop.open(aCentre(), 30), at("10:00"), me).statusCode(201);
  }

  @Test
  void oneLinkIsSentHoweverManyAskAtOnce() {
    assertThat(linksAfterARaceFor(new UnhurriedLinks(real, true))).isEqualTo(1);
  }

  @Test
  void withoutTurnsSeveralWouldBe() {
    assertThat(linksAfterARaceFor(new UnhurriedLinks(real, false))).isGreaterThan(1);
  }

  private int linksAfterARaceFor(MyBookingsLinks raced) {
    RequestLink requestLink = new RequestLink(once, raced, ids, clock, settings);
    Uni.join()
        .all(Stream.generate(() -> request(requestLink)).limit(REQUESTS).toList())
        .andFailFast()
        .await()
        .atMost(Duration.ofSeconds(30));
    return links.made(me).size();
  }

  private Uni<Decision<Duration>> request(RequestLink requestLink) {
    return Uni.createFrom()
        .deferred(
            () ->
                requestLink.request(
                    me, "uk", new Requester(me, null), new RequestKey("race", null, me)));
  }
}
