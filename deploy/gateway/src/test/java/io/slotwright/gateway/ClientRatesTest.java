package io.slotwright.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientRatesTest {
  private static final ClientAddress ONE = new ClientAddress("1.2.3.4", false);
  private static final ClientAddress OTHER = new ClientAddress("1.2.3.5", false);
  private static final Destination BOOKINGS =
      new Destination.Service("booking-service", Optional.empty(), Optional.empty());
  private static final Destination WEEKS =
      new Destination.Service("calendar-view-service", Optional.empty(), Optional.empty());

  private final AtomicLong clock = new AtomicLong();
  private final ClientRates rates =
      new ClientRates(new GatewayLimits.Requests(2, 3, 2), clock::get);

  @Test
  void aBurstIsFollowedBySoManyASecond() {
    assertThat(admittedOf(5)).isEqualTo(3);

    clock.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(admittedOf(5)).isEqualTo(2);

    clock.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(admittedOf(5)).isEqualTo(3);
  }

  @Test
  void othersAndOtherRoutesHaveTheirOwn() {
    admittedOf(5);

    assertThat(rates.admit(OTHER, BOOKINGS)).isPresent();
    assertThat(rates.admit(ONE, WEEKS)).isPresent();
  }

  @Test
  void whatIsNotAnsweredYetIsLimitedAndGivenBackOnce() {
    Runnable first = rates.admit(ONE, BOOKINGS).orElseThrow();
    assertThat(rates.admit(ONE, BOOKINGS)).isPresent();
    assertThat(rates.admit(ONE, BOOKINGS)).isEmpty();

    first.run();
    first.run();

    assertThat(rates.admit(ONE, BOOKINGS)).isPresent();
    clock.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(rates.admit(ONE, BOOKINGS)).isEmpty();
  }

  @Test
  void aSubscribersWholeNetworkIsOneClient() {
    assertThat(new ClientAddress("2001:db8:1:2::7", false).key())
        .isEqualTo(new ClientAddress("2001:db8:1:2:ffff::8", false).key())
        .isNotEqualTo(new ClientAddress("2001:db8:1:3::7", false).key());
  }

  private int admittedOf(int requests) {
    int admitted = 0;
    for (int request = 0; request < requests; request++) {
      Optional<Runnable> permit = rates.admit(ONE, BOOKINGS);
      permit.ifPresent(Runnable::run);
      admitted += permit.isPresent() ? 1 : 0;
    }
    return admitted;
  }
}
