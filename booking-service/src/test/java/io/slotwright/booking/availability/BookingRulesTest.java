package io.slotwright.booking.availability;

import static io.slotwright.booking.availability.TimetableBuilder.NOW;
import static io.slotwright.booking.availability.TimetableBuilder.aPost;
import static io.slotwright.booking.availability.TimetableBuilder.at;
import static io.slotwright.booking.availability.TimetableBuilder.from;
import static org.assertj.core.api.Assertions.assertThat;

import io.slotwright.common.time.Buffers;
import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingRulesTest {

  private static final Demand HALF_AN_HOUR = Demand.of(Duration.ofMinutes(30));

  @Test
  void aFreeSlotCanBeTaken() {
    var post = aPost().offering(from("09:00", "12:00"), 30).build();

    var decision = Availability.decide(post, at("09:30"), HALF_AN_HOUR, NOW);

    assertThat(decision.opening())
        .hasValueSatisfying(
            opening -> {
              assertThat(opening.occupied()).isEqualTo(from("09:30", "10:00"));
              assertThat(opening.slots()).extracting(Slot::dayVersion).containsExactly(7L);
            });
  }

  @Test
  void aBasketOccupiesWholeSlotsOfWhateverLengthThePostHas() {
    var length = Demand.of(Duration.ofMinutes(50));
    var halfHours = aPost().offering(from("09:00", "12:00"), 30).build();
    var threeQuarters = aPost().offering(from("09:00", "12:00"), 45).build();

    var first = Availability.decide(halfHours, at("09:00"), length, NOW).opening().orElseThrow();
    var second =
        Availability.decide(threeQuarters, at("09:00"), length, NOW).opening().orElseThrow();

    assertThat(first.timing().endsAt()).isEqualTo(at("09:50")).isEqualTo(second.timing().endsAt());
    assertThat(first.occupied()).isEqualTo(from("09:00", "10:00"));
    assertThat(second.occupied()).isEqualTo(from("09:00", "10:30"));
  }

  @Test
  void slotsOfTouchingWindowsFollowEachOther() {
    var post =
        aPost().offering(from("09:00", "10:00"), 60).offering(from("10:00", "10:30"), 30).build();

    assertThat(codes(post, "09:00", 90, NOW)).isEmpty();
  }

  @Test
  void anInactivePostIsSaidToBeSo() {
    var post = aPost().inactive().offering(from("09:00", "12:00"), 30).build();

    assertThat(codes(post, "09:00", 30, NOW)).containsExactly("post-inactive");
  }

  @Test
  void whatHasPassedIsNotAlsoTooSoon() {
    var post = aPost().withNotice(Duration.ofHours(2)).offering(from("09:00", "12:00"), 30).build();

    assertThat(codes(post, "09:00", 30, at("09:01"))).containsExactly("in-the-past");
    assertThat(codes(post, "09:30", 30, at("09:01"))).containsExactly("too-soon");
    assertThat(codes(post, "11:00", 30, at("09:00"))).isEmpty();
  }

  @Test
  void aBookingMayStartThisMoment() {
    var post = aPost().offering(from("09:00", "12:00"), 30).build();

    assertThat(codes(post, "09:00", 30, at("09:00"))).isEmpty();
  }

  @Test
  void theHorizonItselfMayBeBooked() {
    var post = aPost().withHorizon(Duration.ofDays(1)).offering(from("09:00", "12:00"), 30).build();

    assertThat(codes(post, "10:00", 30, at("10:00").minus(Duration.ofDays(1)))).isEmpty();
    assertThat(codes(post, "10:30", 30, at("10:00").minus(Duration.ofDays(1))))
        .containsExactly("too-far");
  }

  @Test
  void nothingIsOfferedOutsideTheSlots() {
    var post = aPost().offering(from("09:00", "12:00"), 30).build();

    assertThat(codes(post, "08:30", 30, NOW)).containsExactly("slot-not-offered");
    assertThat(codes(post, "12:00", 30, NOW)).containsExactly("slot-not-offered");
  }

  @Test
  void aSlotThatABlockTouchesIsNotOffered() {
    var post = aPost().offering(from("08:00", "12:00"), 60).blocked(from("10:00", "10:10")).build();

    assertThat(codes(post, "10:00", 30, NOW)).containsExactly("slot-not-offered");
    assertThat(codes(post, "09:00", 90, NOW)).containsExactly("services-do-not-fit");
  }

  @Test
  void aTimeInsideASlotIsNotItsStart() {
    var post = aPost().offering(from("09:00", "12:00"), 30).build();

    assertThat(codes(post, "09:10", 30, NOW)).containsExactly("time-mismatch");
  }

  @Test
  void servicesThatReachPastTheLastSlotDoNotFit() {
    var post = aPost().offering(from("09:00", "12:00"), 30).build();

    assertThat(codes(post, "11:30", 31, NOW)).containsExactly("services-do-not-fit");
  }

  @Test
  void aHoleBetweenSlotsBreaksTheRow() {
    var post =
        aPost().offering(from("09:00", "10:00"), 30).offering(from("10:10", "11:10"), 30).build();

    assertThat(codes(post, "09:30", 60, NOW)).containsExactly("services-do-not-fit");
  }

  @Test
  void aBookingInTheWayIsNamed() {
    var post = aPost().offering(from("09:00", "12:00"), 30).booked(from("10:00", "10:30")).build();

    var refused = objections(post, "09:30", 60, NOW);

    assertThat(refused).containsExactly(new Objection.SlotTaken(1, from("10:00", "10:30")));
    assertThat(refused.getFirst().detail(ZoneId.of("Europe/Kyiv")))
        .isEqualTo("Post 1 is booked from 12:00 to 12:30 (Europe/Kyiv).");
  }

  @Test
  void aBookingThatOnlyTouchesIsNotInTheWay() {
    var post = aPost().offering(from("09:00", "12:00"), 30).booked(from("10:00", "10:30")).build();

    assertThat(codes(post, "09:00", 60, NOW)).isEmpty();
    assertThat(codes(post, "10:30", 60, NOW)).isEmpty();
  }

  @Test
  void aHoldIsInTheWayUntilItLapsesByItself() {
    var post =
        aPost().offering(from("09:00", "12:00"), 30).held(from("10:00", "10:30"), at("08:10"));

    assertThat(objections(post.seenAt(at("08:09")), "10:00", 30, at("08:09")))
        .containsExactly(new Objection.SlotHeld(1, from("10:00", "10:30"), at("08:10")));
    assertThat(objections(post.seenAt(at("08:10")), "10:00", 30, at("08:10"))).isEmpty();
  }

  @Test
  void ofFourHoldsTheTwoThatLapsedDoNotCount() {
    var post =
        aPost()
            .offering(from("09:00", "11:00"), 30)
            .held(from("09:00", "09:30"), at("08:10"))
            .held(from("09:30", "10:00"), at("08:10"))
            .held(from("10:00", "10:30"), at("08:30"))
            .held(from("10:30", "11:00"), at("08:30"))
            .seenAt(at("08:20"));

    assertThat(post.occupations()).hasSize(2);
    assertThat(
            starts(Availability.openings(post, from("00:00", "23:00"), HALF_AN_HOUR, at("08:20"))))
        .containsExactly(at("09:00"), at("09:30"));
  }

  @Test
  void everyReasonIsGivenAtOnce() {
    var post =
        aPost()
            .inactive()
            .withHorizon(Duration.ofHours(1))
            .offering(from("09:00", "10:00"), 30)
            .booked(from("09:30", "10:00"))
            .build();

    assertThat(codes(post, "09:30", 60, NOW))
        .containsExactly("post-inactive", "too-far", "services-do-not-fit", "slot-taken");
  }

  @Test
  void aBufferThatFitsIntoTheRestOfTheLastSlotCostsNothing() {
    var post = aPost().keepingFree(0, 10).offering(from("09:00", "12:00"), 30).build();

    assertThat(occupied(post, "09:00", 50)).isEqualTo(from("09:00", "10:00"));
    assertThat(occupied(post, "09:00", 51)).isEqualTo(from("09:00", "10:01"));
  }

  @Test
  void preparationsOfThePostAndOfTheServicesGoOnSideBySide() {
    var post = aPost().keepingFree(20, 5).offering(from("09:00", "12:00"), 30).build();
    var demand = new Demand(Duration.ofMinutes(30), new Buffers(10, 15));

    var opening = Availability.decide(post, at("09:30"), demand, NOW).opening().orElseThrow();

    assertThat(opening.timing().buffers()).isEqualTo(new Buffers(20, 15));
    assertThat(opening.occupied()).isEqualTo(from("09:10", "10:15"));
    assertThat(opening.slots()).extracting(Slot::range).containsExactly(from("09:30", "10:00"));
  }

  @Test
  void whatTheBuffersOfOneReachIsTakenFromTheNext() {
    var post =
        aPost()
            .keepingFree(10, 20)
            .offering(from("09:00", "13:00"), 30)
            .booked(from("10:50", "11:50"))
            .build();

    assertThat(objections(post, "10:00", 30, NOW)).isEmpty();
    assertThat(objections(post, "10:30", 30, NOW))
        .containsExactly(new Objection.SlotTaken(1, from("10:50", "11:50")));
    assertThat(codes(post, "11:30", 30, NOW)).containsExactly("slot-taken");
    assertThat(objections(post, "12:00", 30, NOW)).isEmpty();
  }

  @Test
  void buffersNeedNotBeOffered() {
    var post =
        aPost()
            .keepingFree(240, 240)
            .offering(from("09:00", "12:00"), 30)
            .blocked(from("11:00", "11:30"))
            .build();

    assertThat(codes(post, "09:00", 30, NOW)).isEmpty();
    assertThat(codes(post, "11:30", 30, NOW)).isEmpty();
    assertThat(codes(post, "11:30", 31, NOW)).containsExactly("services-do-not-fit");
  }

  @Test
  void aBufferMayHaveBegunAlready() {
    var post = aPost().keepingFree(30, 0).offering(from("09:00", "12:00"), 30).build();

    assertThat(codes(post, "09:30", 30, at("09:29"))).isEmpty();
  }

  /// What is offered: 09:00 to 12:00 in halves of an hour, of which 10:00 is booked. The notice is
  /// an hour.
  @ParameterizedTest(name = "{0} for {1} min at {2} without {3}: {4} {5}")
  @CsvSource(
      nullValues = "-",
      value = {
        "09:00, 30, 09:10, -,                                         in-the-past,           -",
        "09:00, 30, 09:10, in-the-past,                               -,                  09:10-09:30",
        "09:00, 30, 09:30, in-the-past too-soon,                      in-the-past,        -",
        "09:30, 30, 09:00, -,                                         too-soon,           -",
        "09:30, 30, 09:00, too-soon,                                  -,                  09:30-10:00",
        "09:30, 40, 09:00, too-soon,                                  slot-taken,         -",
        "11:30, 60, 08:00, -,                                         services-do-not-fit, -",
        "11:30, 60, 08:00, services-do-not-fit,                       -,                  11:30-12:30",
        "13:00, 60, 08:00, time-mismatch services-do-not-fit,         slot-not-offered,   -",
        "13:00, 60, 08:00, slot-not-offered,                          -,                  13:00-14:00",
        "08:30, 60, 07:00, slot-not-offered,                          -,                  08:30-09:30",
        "08:30, 90, 07:00, slot-not-offered,                          -,                  08:30-10:00",
        "08:30, 91, 07:00, slot-not-offered,                          slot-taken,         -",
        "11:10, 40, 08:00, slot-not-offered services-do-not-fit,      time-mismatch,      -",
        "11:10, 40, 08:00, time-mismatch,                             -,                  11:10-11:50",
        "11:10, 60, 08:00, time-mismatch,                             services-do-not-fit, -",
        "10:10, 10, 08:00, time-mismatch,                             slot-taken,         -",
        "10:00, 10, 08:00, in-the-past too-soon slot-not-offered time-mismatch services-do-not-fit, slot-taken, -"
      })
  void operatorsSetRulesAsideButNeverAnotherAppointment(
      String start,
      int minutes,
      String now,
      @Nullable String waived,
      @Nullable String codes,
      @Nullable String occupied) {
    var post =
        aPost()
            .withNotice(Duration.ofHours(1))
            .offering(from("09:00", "12:00"), 30)
            .booked(from("10:00", "10:30"))
            .seenAt(at(now));

    var judgement =
        Availability.decide(
            post, at(start), Demand.of(Duration.ofMinutes(minutes)), waivers(waived), at(now));

    assertThat(judgement.objections().stream().map(Objection::code))
        .containsExactlyElementsOf(codes == null ? List.of() : List.of(codes.split(" ")));
    assertThat(judgement.opening().map(Opening::occupied))
        .isEqualTo(
            Optional.ofNullable(occupied)
                .map(range -> from(range.substring(0, 5), range.substring(6))));
  }

  private static Waivers waivers(@Nullable String names) {
    return names == null
        ? Waivers.NONE
        : new Waivers(
            Stream.of(Waiver.values())
                .filter(waiver -> List.of(names.split(" ")).contains(waiver.wireName()))
                .collect(Collectors.toSet()));
  }

  private static TimeRange occupied(Timetable post, String start, int minutes) {
    return Availability.decide(post, at(start), Demand.of(Duration.ofMinutes(minutes)), NOW)
        .opening()
        .orElseThrow()
        .occupied();
  }

  private static List<Instant> starts(List<Opening> openings) {
    return openings.stream().map(Opening::startsAt).toList();
  }

  private static List<String> codes(Timetable post, String start, int minutes, Instant now) {
    return objections(post, start, minutes, now).stream().map(Objection::code).toList();
  }

  private static List<Objection> objections(
      Timetable post, String start, int minutes, Instant now) {
    return Availability.decide(post, at(start), Demand.of(Duration.ofMinutes(minutes)), now)
        .objections();
  }
}
