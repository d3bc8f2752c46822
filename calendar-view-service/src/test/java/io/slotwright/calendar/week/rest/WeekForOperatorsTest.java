package io.slotwright.calendar.week.rest;

import static io.restassured.RestAssured.given;
import static io.slotwright.calendar.PostStory.aPostIn;
import static io.slotwright.calendar.PostStory.block;
import static io.slotwright.common.event.BookingStatus.PENDING;
import static io.slotwright.common.event.ReservationChanged.What.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.slotwright.calendar.PostStory;
import io.slotwright.calendar.TestClock;
import io.slotwright.common.event.DraftChanged.Patch;
import io.slotwright.common.event.DraftChanged.State;
import io.slotwright.common.event.DraftChanged.Status;
import io.slotwright.common.event.PostDayChanged.Block;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a week tells, and to whom.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class WeekForOperatorsTest extends WeekHttp {

  private static final String OTHERS = "0190a000-0000-7000-8000-000000000002";
  private static final int NINE = 18;

  @Inject TestClock clock;

  private final UUID hold = UUID.randomUUID();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final Block repair = block("2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z", "lift repair");

  @Test
  void bookingsInARowAreToldApart() {
    PostStory post = aBusyPost();

    JsonPath week = seenBy(null, post).jsonPath();

    int of = week.getInt("cells[%d].block".formatted(NINE));
    assertThat(week.getInt("cells[%d].block".formatted(NINE + 1))).isEqualTo(of);
    assertThat(week.getInt("cells[%d].block".formatted(NINE + 2))).isPositive().isNotEqualTo(of);
    assertThat(week.getInt("cells[%d].block".formatted(NINE + 3))).isPositive();
    assertThat(week.getMap("cells[%d]".formatted(NINE + 4))).doesNotContainKey("block");
  }

  @Test
  void everyoneSeesWhatIsDisplacedOrPendingAndWhichDaysAreClosed() {
    PostStory post = aBusyPost();

    JsonPath week = seenBy(null, post).jsonPath();

    assertThat(week.<String>getList("cells.findAll { it.displaced }.time"))
        .containsExactly("09:00", "09:30");
    assertThat(week.<String>getList("cells.findAll { it.pending }.time")).containsExactly("10:00");
    assertThat(week.getList("closed_days.date")).containsExactly("2026-11-25");
  }

  @Test
  void operatorsOfThePostSeeIdsAndReasons() {
    PostStory post = aBusyPost();

    Response answer = seenBy("Test operator " + PostStory.ORGANISATION, post);

    JsonPath week = answer.jsonPath();
    assertThat(week.getString("cells[%d].booking_id".formatted(NINE))).isEqualTo(first.toString());
    assertThat(week.getString("cells[%d].booking_id".formatted(NINE + 2)))
        .isEqualTo(second.toString());
    assertThat(week.getString("cells[%d].reservation_id".formatted(NINE + 3)))
        .isEqualTo(hold.toString());
    assertThat(week.getString("cells[24].block_id")).isEqualTo(repair.id().toString());
    assertThat(week.getString("cells[24].reason")).isEqualTo("lift repair");
    assertThat(week.getString("closed_days[0].reason")).isEqualTo("holiday");
    assertThat(answer.header("Cache-Control")).contains("private", "no-store");
    assertThat(answer.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Authorization"));
  }

  @Test
  void toAllOthersItIsThePublicWeekToTheByte() {
    PostStory post = aBusyPost();
    Response publicly = seenBy(null, post);
    seenBy("Test admin " + PostStory.ORGANISATION, post).then().statusCode(200);

    assertThat(publicly.asString())
        .doesNotContain("reason", "lift repair", "holiday", "booking_id", "reservation_id")
        .doesNotContain(first.toString(), hold.toString(), repair.id().toString());
    assertThat(seenBy("Test operator " + OTHERS, post).asString()).isEqualTo(publicly.asString());
    assertThat(seenBy("Test customer", post).asString()).isEqualTo(publicly.asString());
    assertThat(seenBy(null, post).asString()).isEqualTo(publicly.asString());
  }

  @Test
  void whatAnOperatorKnowsIsNoPublicWeek() {
    PostStory post = aBusyPost();
    String operator = "Test operator " + PostStory.ORGANISATION;
    String publicly = seenBy(null, post).header("ETag");
    String inside = seenBy(operator, post).header("ETag");

    assertThat(inside).isNotEqualTo(publicly);
    assertThat(knowing(publicly, operator, post).statusCode()).isEqualTo(200);
    assertThat(knowing(inside, operator, post).statusCode()).isEqualTo(304);
    assertThat(asking(post, Map.of("week_start", WEEK), inside).statusCode()).isEqualTo(200);
  }

  @Test
  void aDraftShowsToItsAuthorUntilItIsPublished() {
    PostStory post = aBusyPost();
    UUID draft = UUID.randomUUID();
    String author = "Test operator " + PostStory.ORGANISATION;
    String colleague = "Test admin " + PostStory.ORGANISATION;
    String publicly = seenBy(null, post).jsonPath().getString("cells.findAll { true }");

    announcer.say(post.draft(draft, 1, "operator", State.OPEN, taken("14:00"), opened("20:00")));
    awaitVersion(post, 7);

    JsonPath seen = seenBy(author, post).jsonPath();
    assertThat(seen.<String>getList("cells.findAll { it.is_draft }.time"))
        .containsExactly("14:00", "20:00");
    assertThat(seen.<String>getList("cells.findAll { it.is_draft }.status"))
        .containsExactly("blocked", "available");
    assertThat(seenBy(colleague, post).asString()).doesNotContain("is_draft");
    assertThat(seenBy(null, post).jsonPath().getString("cells.findAll { true }"))
        .isEqualTo(publicly);

    announcer.say(post.draft(draft, 2, "operator", State.DISCARDED));
    awaitVersion(post, 8);
    assertThat(seenBy(author, post).asString()).doesNotContain("is_draft");
  }

  private static Patch taken(String time) {
    return patch(time, Status.BLOCKED);
  }

  private static Patch opened(String time) {
    return patch(time, Status.AVAILABLE);
  }

  private static Patch patch(String time, Status status) {
    Instant start = Instant.parse(WEEK + "T" + time + ":00Z");
    return new Patch(start, start.plusSeconds(1800), status);
  }

  /// 09:00 to 10:00 displaced, 10:00 pending, 10:30 held, 12:00 blocked, Wednesday closed.
  private PostStory aBusyPost() {
    PostStory post = announcer.introduce(aPostIn("UTC"));
    announcer.say(
        post.day(WEEK, "09:00", "18:00", repair),
        post.closed("2026-11-25", "holiday"),
        post.displaced(first, 1, "2026-11-23T09:00:00Z", 60),
        post.booking(second, 1, PENDING, "2026-11-23T10:00:00Z", 30),
        post.reservation(hold, 1, HELD, "2026-11-23T10:30:00Z", clock.instant().plusSeconds(600)));
    awaitVersion(post, 6);
    return post;
  }

  private static Response seenBy(@Nullable String who, PostStory post) {
    return knowing("\"nothing\"", who, post);
  }

  private static Response knowing(String tag, @Nullable String who, PostStory post) {
    return given()
        .headers(who == null ? Map.of() : Map.of("Authorization", who))
        .header("If-None-Match", tag)
        .queryParam("post_id", post.postId())
        .queryParam("week_start", WEEK)
        .get("/api/v1/calendar/week");
  }
}
