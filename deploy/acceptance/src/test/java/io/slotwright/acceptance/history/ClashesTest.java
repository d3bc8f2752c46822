package io.slotwright.acceptance.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A check that cannot fail proves nothing: these tests show that it catches each breach.
class ClashesTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final Clash BOOKED = booked(201);
  private static final Clash REFUSED = refused("422 slot-not-offered");

  private static Clash booked(int block) {
    return new Clash("bay", NINE, block, Optional.of("a"), Optional.empty(), "a@x.test");
  }

  private static Clash refused(String refusal) {
    return new Clash("bay", NINE, 201, Optional.empty(), Optional.of(refusal), "b@x.test");
  }

  private static List<String> breaches(Clash clash, Set<String> standing, Set<String> displaced) {
    return new Clashes(List.of(clash), standing, displaced).breaches();
  }

  @Test
  void findsNothingWrongWithEitherOutcome() {
    assertThat(breaches(BOOKED, Set.of("a"), Set.of("a"))).isEmpty();
    assertThat(breaches(REFUSED, Set.of(), Set.of())).isEmpty();
  }

  @Test
  void missesALostBooking() {
    assertThat(breaches(BOOKED, Set.of(), Set.of())).singleElement().asString().contains("lost");
  }

  @Test
  void noticesABookingInBlockedTimeThatIsNotDisplaced() {
    assertThat(breaches(BOOKED, Set.of("a"), Set.of()))
        .singleElement()
        .asString()
        .contains("not displaced");
  }

  @Test
  void noticesABookingThatNobodyWasToldOf() {
    assertThat(breaches(REFUSED, Set.of("c"), Set.of())).hasSize(1);
    assertThat(breaches(REFUSED, Set.of(), Set.of("c"))).hasSize(1);
  }

  @Test
  void noticesARefusalThatIsAFailure() {
    assertThat(breaches(refused("500 internal"), Set.of(), Set.of())).hasSize(1);
    assertThat(breaches(refused("504 "), Set.of(), Set.of())).hasSize(1);
  }

  @Test
  void noticesABlockThatWasNotMade() {
    assertThat(breaches(booked(500), Set.of("a"), Set.of("a"))).hasSize(1);
  }
}
