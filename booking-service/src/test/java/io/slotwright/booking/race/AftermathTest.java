package io.slotwright.booking.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.booking.race.Aftermath.Contest;
import io.slotwright.booking.race.Aftermath.Kept;
import io.slotwright.common.event.BookingChanged;
import io.slotwright.common.event.BookingChanged.Customer;
import io.slotwright.common.event.BookingChanged.What;
import io.slotwright.common.event.BookingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A check that cannot fail proves nothing: each breach is shown to be caught.
class AftermathTest {

  private static final UUID POST = new UUID(0, 1);
  private static final UUID BOOKING = new UUID(0, 2);
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private static final Contest REFUSED = new Contest(POST, NINE, Optional.empty());
  private static final Contest ACKNOWLEDGED = new Contest(POST, NINE, Optional.of(BOOKING));
  private static final Kept MARKED = new Kept(BOOKING, POST, NINE, true);
  private static final Kept UNMARKED = new Kept(BOOKING, POST, NINE, false);

  @Test
  void theTwoOutcomesAreFine() {
    assertThat(breaches(REFUSED, List.of())).isEmpty();
    assertThat(breaches(ACKNOWLEDGED, List.of(MARKED), What.CREATED, What.DISPLACED)).isEmpty();
  }

  @Test
  void aLostBookingIsNoticed() {
    assertThat(breaches(ACKNOWLEDGED, List.of())).hasSize(1);
  }

  @Test
  void aBookingThatNobodyWasToldOfIsNoticed() {
    assertThat(breaches(REFUSED, List.of(MARKED), What.DISPLACED)).hasSize(1);
  }

  @Test
  void aBookingInBlockedTimeThatIsNotMarkedIsNoticed() {
    assertThat(breaches(ACKNOWLEDGED, List.of(UNMARKED), What.CREATED)).hasSize(1);
  }

  @Test
  void aMarkThatIsNotToldOrToldTwiceIsNoticed() {
    assertThat(breaches(ACKNOWLEDGED, List.of(MARKED), What.CREATED)).hasSize(1);
    assertThat(breaches(ACKNOWLEDGED, List.of(MARKED), What.DISPLACED, What.DISPLACED)).hasSize(1);
  }

  private static List<String> breaches(Contest contest, List<Kept> kept, What... told) {
    List<BookingChanged> events = List.of(told).stream().map(AftermathTest::event).toList();
    return new Aftermath(List.of(contest), kept, events).breaches();
  }

  private static BookingChanged event(What what) {
    return new BookingChanged(
        BOOKING,
        1,
        what,
        NINE,
        BookingStatus.CONFIRMED,
        what == What.DISPLACED,
        POST,
        1,
        POST,
        POST,
        NINE,
        NINE,
        NINE,
        NINE,
        NINE,
        0,
        0,
        new Customer("Olena K.", "olena@example.test", null, "uk"),
        List.of(),
        null,
        "",
        null,
        null,
        null);
  }
}
