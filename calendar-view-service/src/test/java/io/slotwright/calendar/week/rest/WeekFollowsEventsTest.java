package io.slotwright.calendar.week.rest;

import static io.slotwright.calendar.PostStory.aPostIn;
import static io.slotwright.calendar.PostStory.block;
import static io.slotwright.common.event.BookingStatus.CANCELLED_BY_CUSTOMER;
import static io.slotwright.common.event.BookingStatus.CONFIRMED;
import static io.slotwright.common.event.ReservationChanged.What.BOOKED;
import static io.slotwright.common.event.ReservationChanged.What.EXPIRED;
import static io.slotwright.common.event.ReservationChanged.What.HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.slotwright.calendar.PostStory;
import io.slotwright.calendar.TestClock;
import io.slotwright.common.event.Event;
import io.slotwright.common.event.Topics;
import io.slotwright.common.time.Buffers;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How a week follows what other services announce, in whatever order it comes.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class WeekFollowsEventsTest extends WeekHttp {

  private static final int MONDAY_NINE = 18;

  @Inject TestClock clock;

  @Test
  void aBookingShowsUntilItIsCancelled() {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));
    UUID booking = UUID.randomUUID();
    announcer.say(post.day(WEEK, "09:00", "18:00"));
    awaitStatus(post, "available", 18);

    announcer.say(post.booking(booking, 1, CONFIRMED, "2026-11-23T07:00:00Z", 60));
    awaitStatus(post, "booked", 2);
    JsonPath booked = json(post, Map.of("week_start", WEEK));
    announcer.say(post.booking(booking, 2, CANCELLED_BY_CUSTOMER, "2026-11-23T07:00:00Z", 60));
    awaitStatus(post, "available", 18);
    JsonPath cancelled = json(post, Map.of("week_start", WEEK));

    assertThat(booked.getList("cells.findAll { it.status == 'booked' }.index"))
        .containsExactly(MONDAY_NINE, MONDAY_NINE + 1);
    assertThat(cancelled.getLong("version")).isEqualTo(booked.getLong("version") + 1);
  }

  @Test
  void whatANoShowLeavesIsFreeUntilItIsUndone() {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));
    UUID booking = UUID.randomUUID();
    announcer.say(post.day(WEEK, "09:00", "18:00"));
    announcer.say(post.booking(booking, 1, CONFIRMED, "2026-11-23T07:00:00Z", 120));
    awaitStatus(post, "booked", 4);

    announcer.say(post.noShow(booking, 2, "2026-11-23T07:00:00Z", 120, "2026-11-23T07:30:00Z"));
    awaitStatus(post, "booked", 1);
    awaitStatus(post, "available", 17);
    announcer.say(post.booking(booking, 3, CONFIRMED, "2026-11-23T07:00:00Z", 120));
    awaitStatus(post, "booked", 4);
    announcer.say(post.noShow(booking, 4, "2026-11-23T07:00:00Z", 120, "2026-11-23T07:00:00Z"));

    awaitStatus(post, "available", 18);
  }

  @Test
  void whatIsKeptFreeAroundABookingShowsAsBooked() {
    PostStory post = announcer.introduce(aPostIn("Europe/Kyiv"));
    announcer.say(post.day(WEEK, "09:00", "18:00"));
    awaitStatus(post, "available", 18);

    announcer.say(
        post.booking(
            UUID.randomUUID(), 1, CONFIRMED, "2026-11-23T07:30:00Z", 60, new Buffers(15, 30)));
    awaitStatus(post, "booked", 4);

    JsonPath booked = json(post, Map.of("week_start", WEEK));
    assertThat(booked.getList("cells.findAll { it.status == 'booked' }.index"))
        .containsExactly(MONDAY_NINE, MONDAY_NINE + 1, MONDAY_NINE + 2, MONDAY_NINE + 3);
    assertThat(booked.getList("cells[%d].segments.starts_at".formatted(MONDAY_NINE)))
        .containsExactly("2026-11-23T07:00:00Z", "2026-11-23T07:15:00Z");
  }

  @Test
  void aBookingThatMovesChangesBothPosts() {
    PostStory from = announcer.introduce(aPostIn("UTC"));
    PostStory to = announcer.introduce(aPostIn("UTC"));
    UUID booking = UUID.randomUUID();
    announcer.say(from.booking(booking, 1, CONFIRMED, "2026-11-23T09:00:00Z", 30));
    awaitStatus(from, "booked", 1);

    announcer.say(to.booking(booking, 2, CONFIRMED, "2026-11-23T10:00:00Z", 30));
    awaitStatus(to, "booked", 1);

    awaitStatus(from, "booked", 0);
    assertThat(version(from)).isEqualTo(3);
    assertThat(version(to)).isEqualTo(2);
  }

  @Test
  void aHoldLapsesByItselfWhenNobodySaysSo() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    UUID hold = UUID.randomUUID();
    Instant lapse = clock.instant().plusSeconds(600);
    announcer.say(post.day(WEEK, "09:00", "10:00"));
    awaitStatus(post, "available", 2);
    announcer.say(post.reservation(hold, 1, HELD, "2026-11-23T09:00:00Z", lapse));
    awaitStatus(post, "held", 1);
    String tagWhileHeld = week(post, Map.of("week_start", WEEK)).header("ETag");

    clock.advance(Duration.ofMinutes(10));
    Response lapsed = asking(post, Map.of("week_start", WEEK), tagWhileHeld);

    lapsed.then().statusCode(200);
    assertThat(cellsOfStatus(lapsed.jsonPath(), "available")).hasSize(2);
    assertThat(lapsed.header("ETag")).isNotEqualTo(tagWhileHeld);

    announcer.say(post.reservation(hold, 2, EXPIRED, "2026-11-23T09:00:00Z", lapse));
    awaitVersion(post, 4);
    assertThat(statusesOf(post, "available")).hasSize(2);
  }

  @Test
  void aReservationThatBecameABookingHoldsNoLonger() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    UUID id = UUID.randomUUID();
    Instant lapse = clock.instant().plusSeconds(600);
    announcer.say(
        post.reservation(id, 1, HELD, "2026-11-23T09:00:00Z", lapse),
        post.reservation(id, 2, BOOKED, "2026-11-23T09:00:00Z", lapse),
        post.booking(id, 1, CONFIRMED, "2026-11-23T09:00:00Z", 30));
    awaitStatus(post, "booked", 1);

    announcer.say(post.booking(id, 2, CANCELLED_BY_CUSTOMER, "2026-11-23T09:00:00Z", 30));

    awaitStatus(post, "empty", 336);
  }

  @Test
  void duplicatesAndStragglersChangeNothing() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    UUID booking = UUID.randomUUID();
    Event created = post.booking(booking, 1, CONFIRMED, "2026-11-23T09:00:00Z", 30);
    Event moved = post.booking(booking, 2, CONFIRMED, "2026-11-23T11:00:00Z", 30);
    Event early = post.day(WEEK, 1, "09:00", "10:00");
    Event late = post.day(WEEK, 2, "09:00", "12:00");
    announcer.say(late, moved);
    awaitStatus(post, "booked", 1);
    awaitStatus(post, "available", 5);
    long version = version(post);

    announcer.say(created, early, moved, late, created);
    PostStory later = announcer.introduce(aPostIn("UTC"));
    announcer.say(later.day(WEEK, "09:00", "10:00"));
    announcer.say(later.booking(UUID.randomUUID(), 1, CONFIRMED, "2026-11-23T12:00:00Z", 30));
    awaitStatus(later, "available", 2);
    awaitStatus(later, "booked", 1);

    assertThat(version(post)).isEqualTo(version);
    assertThat(statusesOf(post, "booked")).containsExactly("11:00");
  }

  @Test
  void aBlockTakesOutTheSlotsThatItTouchesAndSegmentsTellWhereACellMixes() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    announcer.say(
        post.day(WEEK, "09:00", "11:00", block("2026-11-23T09:10:00Z", "2026-11-23T09:20:00Z")),
        post.day(
            "2026-11-24", "09:00", "09:00", block("2026-11-24T05:10:00Z", "2026-11-24T05:30:00Z")));

    awaitStatus(post, "blocked", 2);

    JsonPath week = json(post, Map.of("week_start", WEEK));
    assertThat(week.getString("cells[18].status")).isEqualTo("blocked");
    assertThat(week.getMap("cells[18]")).doesNotContainKey("segments");
    assertThat(week.getList("cells[58].segments.status")).containsExactly("empty", "blocked");
    assertThat(week.getString("cells[58].segments[1].starts_at")).isEqualTo("2026-11-24T05:10:00Z");
  }

  @Test
  void aPostThatIsNotActiveOffersNothing() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    announcer.say(post.day(WEEK, "09:00", "10:00"));
    awaitStatus(post, "available", 2);

    announcer.say(post.post(2, false, false));
    awaitStatus(post, "available", 0);

    announcer.say(post.post(3, false, true));
    await().until(() -> week(post, Map.of()).statusCode() == 404);
  }

  @Test
  void whatIsHeardBeforeThePostShowsWithIt() {
    PostStory post = aPostIn("UTC");
    announcer.say(post.day(WEEK, "09:00", "10:00"));

    announcer.introduce(post);

    awaitStatus(post, "available", 2);
  }

  @Test
  void aRecordThatCannotBeReadHoldsNothingUp() {
    announcer.say(Topics.POST, UUID.randomUUID().toString(), "{not json");
    announcer.say(Topics.POST_DAY, "x", "[]");

    PostStory post = announcer.introduce(aPostIn("UTC"));
    announcer.say(post.day(WEEK, "09:00", "10:00"));

    awaitStatus(post, "available", 2);
  }
}
