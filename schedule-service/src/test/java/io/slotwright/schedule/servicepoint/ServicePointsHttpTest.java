package io.slotwright.schedule.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.slotwright.schedule.fixture.ServiceTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServicePointsHttpTest extends ServiceTest {

  private static final String POINTS = "/api/v1/service-points";
  private static final Map<String, Object> POINT = Map.of("name", "Podil", "timezone", "UTC");

  @Test
  void aPointIsOpenedForTheCallersOrganisation() {
    Response opened =
        operator()
            .body(
                """
                {"name": "Tyre Centre Podil", "timezone": "Europe/Kyiv",
                 "address": "Kyiv, Nyzhniy Val 15",
                 "location": {"latitude": 50.46638912, "longitude": 30}, "contact_email": "podil@example.test",
                 "auto_confirm": false, "min_notice_minutes": 30, "booking_horizon_days": 90,
                 "hold_minutes": 5, "cancellation_deadline_minutes": 120, "minutes_early": 45,
                 "confirm_guests": true,
                 "challenge": true, "limits": {"holds_per_client": 3, "bookings_per_email_per_day": 5},
                 "reminders": {"day_before_at": "19:30", "minutes_before": [1440, 60]},
                 "quiet_hours": {"from": "21:00", "to": "08:00"}}
                """)
            .post(POINTS);

    opened
        .then()
        .statusCode(201)
        .header("Location", POINTS + "/" + opened.path("id"))
        .header("ETag", "\"1\"")
        .body("organisation_id", equalTo(OURS));
    guest()
        .get(opened.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("name", equalTo("Tyre Centre Podil"))
        .body("timezone", equalTo("Europe/Kyiv"))
        .body("address", equalTo("Kyiv, Nyzhniy Val 15"))
        .body("location.latitude", equalTo(50.466389f))
        .body("location.longitude", equalTo(30f))
        .body("contact_email", equalTo("podil@example.test"))
        .body("auto_confirm", equalTo(false))
        .body("min_notice_minutes", equalTo(30))
        .body("booking_horizon_days", equalTo(90))
        .body("hold_minutes", equalTo(5))
        .body("cancellation_deadline_minutes", equalTo(120))
        .body("minutes_early", equalTo(45))
        .body("confirm_guests", equalTo(true))
        .body("challenge", equalTo(true))
        .body("limits.holds_per_client", equalTo(3))
        .body("limits.bookings_per_email_per_day", equalTo(5))
        .body("limits.mails_per_email_per_day", nullValue())
        .body("reminders.day_before_at", equalTo("19:30"))
        .body("reminders.minutes_before", equalTo(List.of(1440, 60)))
        .body("quiet_hours.from", equalTo("21:00"))
        .body("quiet_hours.to", equalTo("08:00"));
  }

  @Test
  void whatIsLeftOutHasDefaults() {
    guest()
        .get(POINTS + "/" + openPoint("UTC"))
        .then()
        .body("address", equalTo(""))
        .body("location", nullValue())
        .body("contact_email", nullValue())
        .body("auto_confirm", equalTo(true))
        .body("min_notice_minutes", equalTo(0))
        .body("booking_horizon_days", equalTo(60))
        .body("hold_minutes", equalTo(10))
        .body("cancellation_deadline_minutes", nullValue())
        .body("minutes_early", equalTo(30))
        .body("confirm_guests", equalTo(false))
        .body("challenge", equalTo(false))
        .body("limits.holds_per_client", nullValue())
        .body("reminders.day_before_at", equalTo("18:00"))
        .body("reminders.minutes_before", equalTo(List.of(120)))
        .body("quiet_hours", nullValue());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    operator()
        .body(
            """
            {"name": " ", "timezone": "Europe/Atlantis", "contact_email": "nobody",
             "location": {"latitude": -90.000001, "longitude": "NaN"},
             "min_notice_minutes": -1, "booking_horizon_days": 366, "hold_minutes": 0,
             "cancellation_deadline_minutes": 43201, "minutes_early": 1441,
             "limits": {"holds_per_client": 0, "mails_per_email_per_day": 10001},
             "reminders": {"day_before_at": "24:00", "minutes_before": [14, 10081, 60, 60]},
             "quiet_hours": {"from": "9", "to": "9"}}
            """)
        .post(POINTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("validation"))
        .body(
            "violations.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/name blank",
                "/timezone unknown-timezone",
                "/contact_email malformed-email",
                "/location/latitude out-of-range",
                "/location/longitude out-of-range",
                "/min_notice_minutes out-of-range",
                "/booking_horizon_days out-of-range",
                "/hold_minutes out-of-range",
                "/cancellation_deadline_minutes out-of-range",
                "/minutes_early out-of-range",
                "/limits/holds_per_client out-of-range",
                "/limits/mails_per_email_per_day out-of-range",
                "/reminders/day_before_at not-wall-clock-time",
                "/reminders/minutes_before/0 out-of-range",
                "/reminders/minutes_before/1 out-of-range",
                "/reminders/minutes_before/3 repeated",
                "/quiet_hours/from not-wall-clock-time",
                "/quiet_hours/to not-wall-clock-time",
                "/quiet_hours quiet-hours-empty"));
  }

  @Test
  void remindersAreSwitchedOffAndReadBackAsTheyAre() {
    String path = POINTS + "/" + openPoint("UTC");
    String off =
        """
        {"name": "Podil", "timezone": "UTC",
         "reminders": {"day_before_at": null, "minutes_before": []}}
        """;

    operator().body(off).put(path).then().statusCode(200).header("ETag", "\"2\"");

    String read = guest().get(path).asString();
    operator().body(read).put(path).then().statusCode(200).header("ETag", "\"2\"");
    guest()
        .get(path)
        .then()
        .body("reminders.day_before_at", nullValue())
        .body("reminders.minutes_before", equalTo(List.of()));
  }

  @Test
  void aPointRemindsAtMostFiveTimesBeforeABooking() {
    operator()
        .body(
            Map.of(
                "name",
                "Podil",
                "timezone",
                "UTC",
                "reminders",
                Map.of("minutes_before", List.of(15, 30, 45, 60, 75, 90))))
        .post(POINTS)
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/reminders/minutes_before"))
        .body("violations[0].code", equalTo("too-many"));
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    String path = POINTS + "/" + openPoint("UTC");
    Map<String, Object> changed = Map.of("name", "Podil", "timezone", "UTC");

    operator()
        .header("If-Match", "\"1\"")
        .body(changed)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("version", equalTo(2));
    operator()
        .header("If-Match", "\"1\"")
        .body(changed)
        .put(path)
        .then()
        .statusCode(412)
        .body("code", equalTo("version-conflict"));
    operator().header("If-Match", "\"1\"").delete(path).then().statusCode(412);
  }

  @Test
  void aPointIsReadBackAndReplacedWithItsLimits() {
    String path = POINTS + "/" + openPoint("UTC");
    Map<String, Object> limited =
        Map.of(
            "name", "Podil", "timezone", "UTC", "limits", Map.of("bookings_per_point_per_hour", 7));

    operator().body(limited).put(path).then().statusCode(200).header("ETag", "\"2\"");
    String read = guest().get(path).asString();

    operator().body(read).put(path).then().statusCode(200).header("ETag", "\"2\"");
    operator().body(POINT).put(path).then().body("limits.bookings_per_point_per_hour", nullValue());
  }

  @Test
  void aLocationIsWholeAndCanBeTakenAway() {
    String path = POINTS + "/" + openPoint("UTC");
    Map<String, Object> located =
        Map.of(
            "name",
            "Podil",
            "timezone",
            "UTC",
            "location",
            Map.of("latitude", 0, "longitude", 180));
    Map<String, Object> half =
        Map.of("name", "Podil", "timezone", "UTC", "location", Map.of("latitude", 0));

    operator().body(half).put(path).then().statusCode(422);
    operator().body(located).put(path).then().statusCode(200).header("ETag", "\"2\"");
    operator().body(guest().get(path).asString()).put(path).then().header("ETag", "\"2\"");
    operator().body(POINT).put(path).then().statusCode(200).body("location", nullValue());
  }

  @Test
  void aLimitThatThereIsNotIsRefused() {
    operator()
        .body(Map.of("name", "Podil", "timezone", "UTC", "limits", Map.of("holds_per_moon", 7)))
        .post(POINTS)
        .then()
        .statusCode(422);
  }

  @Test
  void aChangeThatChangesNothingIsNoVersion() {
    String path = POINTS + "/" + openPoint("UTC");

    operator()
        .body(Map.of("name", "Tyre Centre Podil", "timezone", "UTC"))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
  }

  @Test
  void anotherOrganisationCannotSeeThatItIsThereToChange() {
    String path = POINTS + "/" + openPoint("UTC");
    Map<String, Object> post = Map.of("number", 1, "slot_duration_minutes", 30);

    otherOperator()
        .body(Map.of("name", "Mine", "timezone", "UTC"))
        .put(path)
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
    otherOperator().delete(path).then().statusCode(404);
    otherOperator().body(post).post(path + "/posts").then().statusCode(404);
    operator().body(post).post(path + "/posts").then().statusCode(201);
  }

  @Test
  void onlyOperatorsChangeThings() {
    String path = POINTS + "/" + openPoint("UTC");
    Map<String, Object> changed = Map.of("name", "Mine", "timezone", "UTC");

    guest()
        .body(changed)
        .put(path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("unauthorized"));
    customer().body(changed).put(path).then().statusCode(403).body("code", equalTo("forbidden"));
    guest().body(changed).post(POINTS).then().statusCode(401);
    customer().delete(path).then().statusCode(403);
  }

  @Test
  void theSameKeyOpensOnePoint() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = new HashMap<>(Map.of("name", "Once", "timezone", "UTC"));

    String first = operator().header("Idempotency-Key", key).body(body).post(POINTS).path("id");
    String again = operator().header("Idempotency-Key", key).body(body).post(POINTS).path("id");
    String theirs =
        otherOperator().header("Idempotency-Key", key).body(body).post(POINTS).path("id");
    body.put("name", "Twice");

    assertThat(again).isEqualTo(first);
    assertThat(theirs).isNotEqualTo(first);
    operator()
        .header("Idempotency-Key", key)
        .body(body)
        .post(POINTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void theListIsReadInPages() {
    List<String> opened = List.of(openPoint("UTC"), openPoint("UTC"), openPoint("UTC"));

    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page = guest().get(POINTS + "?limit=2&cursor=" + cursor).jsonPath();
      assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("next_cursor");
    }

    assertThat(seen).containsAll(opened).doesNotHaveDuplicates();
  }

  @Test
  void theListOfAnOrganisationHasItsPointsOnly() {
    String ours = openPoint("UTC");
    String theirs = created(otherOperator().body(POINT).post(POINTS));
    String path = POINTS + "?limit=200&organisation_id=";

    guest().get(path + THEIRS).then().body("items.id", hasItem(theirs));
    guest().get(path + THEIRS).then().body("items.id", not(hasItem(ours)));
    guest().get(path + NOBODYS_ID).then().statusCode(200).body("items", empty());
    guest().get(path + "ours").then().statusCode(422).body("code", equalTo("malformed-id"));
  }
}
