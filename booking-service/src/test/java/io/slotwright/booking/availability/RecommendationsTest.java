package io.slotwright.booking.availability;

import static io.slotwright.booking.availability.TimetableBuilder.NOW;
import static io.slotwright.booking.availability.TimetableBuilder.aPost;
import static io.slotwright.booking.availability.TimetableBuilder.at;
import static io.slotwright.booking.availability.TimetableBuilder.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slotwright.common.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecommendationsTest {

  private static final Demand HALF_AN_HOUR = Demand.of(Duration.ofMinutes(30));

  @Test
  void theHoleThatIsFilledExactlyComesFirst() {
    var post =
        aPost()
            .offering(from("09:00", "13:00"), 30)
            .booked(from("09:30", "10:00"))
            .booked(from("10:30", "11:00"))
            .build();

    var best = recommend(null, post).getFirst();

    assertThat(best.opening().startsAt()).isEqualTo(at("10:00"));
    assertThat(best.reasons())
        .extracting(Reason::code)
        .containsExactly("no-leftover", "adjacent-both", "distance", "post-load");
  }

  @Test
  void ofEqualLeftoverTheOneThatTouchesAnotherAppointmentWins() {
    var post = aPost().offering(from("09:00", "12:00"), 30).booked(from("09:00", "09:30")).build();

    assertThat(recommend(null, post).getFirst().opening().startsAt()).isEqualTo(at("09:30"));
  }

  @Test
  void thenTheOneClosestToTheWishWins() {
    var post = aPost().offering(from("09:00", "12:00"), 30).build();

    assertThat(recommend(at("10:40"), post).getFirst().opening().startsAt()).isEqualTo(at("10:30"));
  }

  @Test
  void thenTheLeastLoadedPostWins() {
    var busy =
        aPost()
            .numbered(1)
            .offering(from("09:00", "10:00"), 30)
            .offering(from("12:00", "13:00"), 30)
            .booked(from("12:00", "12:30"))
            .build();
    var idle =
        aPost()
            .numbered(2)
            .offering(from("09:00", "10:00"), 30)
            .offering(from("14:00", "15:00"), 30)
            .build();

    var ranked =
        recommend(null, busy, idle).stream()
            .filter(each -> each.opening().startsAt().equals(at("09:00")))
            .toList();

    assertThat(ranked)
        .extracting(each -> each.opening().timetable().post().number())
        .containsExactly(2, 1);
  }

  /// At 10:30 the buffer begins at 09:50, and takes the slot of 09:30 with it.
  @Test
  void aSlotThatABufferReachesIntoIsNotLeftOver() {
    var post = aPost().keepingFree(40, 0).offering(from("09:00", "11:00"), 30).build();

    assertThat(recommend(null, post))
        .extracting(each -> each.opening().startsAt(), each -> each.reasons().getFirst().detail())
        .contains(
            tuple(at("09:00"), "90 minutes of the free time around it stay free."),
            tuple(at("10:30"), "30 minutes of the free time around it stay free."));
  }

  /// With half an hour's notice, all that is left of the day are the slots of 17:00 and 17:30.
  @Test
  void whatCanNoLongerBeBookedIsNeitherLeftOverNorLoad() {
    var post =
        aPost()
            .withNotice(Duration.ofMinutes(30))
            .offering(from("09:00", "18:00"), 30)
            .booked(from("10:00", "12:00"))
            .seenAt(at("16:30"));

    var openings = Availability.openings(post, from("00:00", "23:00"), HALF_AN_HOUR, at("16:30"));
    var best = Recommendations.of(openings, null, at("16:30"), 1).getFirst();

    assertThat(best.opening().startsAt()).isEqualTo(at("17:00"));
    assertThat(best.reasons())
        .extracting(Reason::detail)
        .contains(
            "30 minutes of the free time around it stay free.",
            "0 % of the post's time is taken already.");
  }

  @Test
  void noSlotBetweenIsNoDistance() {
    var post =
        aPost()
            .keepingFree(10, 10)
            .offering(from("09:00", "12:00"), 30)
            .booked(from("08:50", "09:40"))
            .booked(from("11:20", "12:10"))
            .build();

    assertThat(recommend(null, post))
        .extracting(each -> each.opening().startsAt(), each -> each.reasons().get(1).code())
        .containsExactlyInAnyOrder(tuple(at("10:00"), "adjacent"), tuple(at("10:30"), "adjacent"));
  }

  @Test
  void scoresFallAsRanksDoAndStayBetweenZeroAndOne() {
    var post =
        aPost()
            .offering(from("06:00", "20:00"), 30)
            .booked(from("09:30", "10:00"))
            .booked(from("12:00", "13:30"))
            .build();

    var scores = recommend(at("11:00"), post).stream().map(Recommendation::score).toList();

    assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(scores).allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
  }

  /// Free runs of ten days and of three; whatever is taken of one, more than two days of it stay.
  @Test
  void scoresFallAsRanksDoWhereAPostNeverCloses() {
    var post =
        aPost()
            .offering(TimeRange.of(at("00:00"), Duration.ofDays(14)), 480)
            .booked(TimeRange.of(at("00:00").plus(Duration.ofDays(10)), Duration.ofHours(8)))
            .build();
    var openings =
        Availability.openings(
            post, TimeRange.of(at("00:00"), Duration.ofDays(14)), HALF_AN_HOUR, NOW);

    var ranked = Recommendations.of(openings, at("00:00"), NOW, 100);

    assertThat(ranked.getFirst().opening().startsAt())
        .isAfter(at("00:00").plus(Duration.ofDays(10)));
    assertThat(ranked.stream().map(Recommendation::score))
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static List<Recommendation> recommend(Instant wished, Timetable... posts) {
    var openings =
        Stream.of(posts)
            .flatMap(
                post ->
                    Availability.openings(post, from("00:00", "23:00"), HALF_AN_HOUR, NOW).stream())
            .toList();
    return Recommendations.of(openings, wished, NOW, 100);
  }
}
