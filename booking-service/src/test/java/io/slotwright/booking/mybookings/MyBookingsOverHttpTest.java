package io.slotwright.booking.mybookings;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Links.list;
import static io.slotwright.booking.fixture.Links.newAddress;
import static io.slotwright.booking.fixture.Links.request;
import static io.slotwright.booking.fixture.Shop.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Links;
import io.slotwright.booking.fixture.Listener;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.Shop.Made;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.booking.mybookings.flow.TidyLinks;
import io.slotwright.common.event.EventJson;
import io.slotwright.common.event.MyBookingsLinkRequested;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A customer's own list of bookings. The clock stands at Sunday evening; bookings are on Monday.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class MyBookingsOverHttpTest {

  private static final Duration LIFETIME = Duration.ofMinutes(30);

  @Inject Shop shop;
  @Inject Links links;
  @Inject TestClock clock;
  @Inject TidyLinks tidyLinks;

  private final String me = newAddress();

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  @Test
  void aLinkOpensWhatWasBookedWithItsAddressWherever() {
    Bay here = shop.open(aCentre().cancellableUntil(120), 30);
    Bay there = shop.open(aCentre().ofAnotherOrganisation(), 45);
    Made later = Made.of(book(here, at("10:00"), me));
    Made sooner = Made.of(book(there, at("08:00"), me.toUpperCase(Locale.ROOT)));
    book(here, at("08:00"), newAddress());

    String key = links.open(me.toLowerCase(Locale.ROOT));

    for (int use = 0; use < 2; use++) {
      list(key, "")
          .statusCode(200)
          .header("Cache-Control", containsString("no-store"))
          .body("items.id", contains(sooner.id(), later.id()))
          .body("items.manage_token", contains(sooner.manageToken(), later.manageToken()))
          .body("items.post_number", contains(1, 1))
          .body("items.starts_at", contains("2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z"))
          .body("items.cancellable_until", contains(null, "2026-11-23T08:00:00Z"))
          .body("items[1].status", equalTo("confirmed"))
          .body("items[1].displaced", equalTo(false))
          .body("items[1].service_point_name", equalTo("Centre"))
          .body("items[1].service_point_id", equalTo(here.centre().id().toString()))
          .body("items[1].timezone", equalTo("UTC"))
          .body("items[1].ends_at", equalTo("2026-11-23T10:50:00Z"))
          .body("items[1].services.name", contains("Tyre change"))
          .body("next_cursor", nullValue());
    }
  }

  @Test
  void aBookingIsCancelledByTheTokenInTheList() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("10:00"), me));
    String key = links.open(me);
    String manageToken = list(key, "").extract().path("items[0].manage_token");

    given()
        .header("Manage-Token", manageToken)
        .post("/api/v1/bookings/" + made.id() + "/cancel")
        .then()
        .statusCode(200);

    list(key, "").body("items.status", contains("cancelled_by_customer"));
  }

  @Test
  void whatHasEndedIsPastAndTheRestIsToCome() {
    Bay bay = shop.open(aCentre(), 30);
    Made first = Made.of(book(bay, at("08:00"), me));
    Made second = Made.of(book(bay, at("09:00"), me));
    Made third = Made.of(book(bay, at("10:00"), me));
    goTo(at("10:49"));

    String key = links.open(me);

    list(key, "?when=past").body("items.id", contains(second.id(), first.id()));
    list(key, "?when=upcoming").body("items.id", contains(third.id()));
    list(key, "?when=all").body("items.id", contains(first.id(), second.id(), third.id()));
    goTo(at("10:50"));
    list(key, "?when=upcoming").body("items", empty());
  }

  @Test
  void aLongListIsReadPageByPage() {
    Bay bay = shop.open(aCentre(), 30);
    Made first = Made.of(book(bay, at("08:00"), me));
    Made second = Made.of(book(bay, at("09:00"), me));
    Made third = Made.of(book(bay, at("10:00"), me));
    String key = links.open(me);

    assertThat(pages(key, "upcoming"))
        .containsExactly(List.of(first.id(), second.id()), List.of(third.id()));
    goTo(at("12:00"));
    assertThat(pages(links.open(me), "past"))
        .containsExactly(List.of(third.id(), second.id()), List.of(first.id()));
  }

  @Test
  void nobodyLearnsWhetherAnAddressHasBookings() {
    book(shop.open(aCentre(), 30), at("10:00"), me);
    String stranger = newAddress();

    String mine = request(me).statusCode(202).extract().asString();
    String theirs = request(stranger).statusCode(202).extract().asString();

    assertThat(theirs).isEqualTo(mine).isEqualTo("{\"link_minutes\":30}");
    assertThat(links.made(me)).hasSize(1);
    assertThat(links.made(stranger)).isEmpty();
  }

  @Test
  void othersAreToldOfALinkWithoutWhatOpensIt() {
    book(shop.open(aCentre(), 30), at("10:00"), me);
    String key = links.open(me);
    UUID link = links.made(me).getFirst();

    try (Listener listener = new Listener(link)) {
      var told = (MyBookingsLinkRequested) listener.hear(1).getFirst();

      assertThat(told)
          .isEqualTo(
              new MyBookingsLinkRequested(
                  link, 1, TestClock.START, me, "uk", TestClock.START.plus(LIFETIME)));
      assertThat(EventJson.write(told)).doesNotContain(key.substring(key.indexOf('.') + 1));
      assertThat(told.key()).isEqualTo(link.toString());
    }
  }

  @Test
  void aLinkWorksForHalfAnHour() {
    book(shop.open(aCentre(), 30), at("10:00"), me);
    String key = links.open(me);

    clock.advance(LIFETIME.minusMillis(1));
    list(key, "").statusCode(200);
    clock.advance(Duration.ofMillis(1));

    assertExpired(key);
    tidyLinks.tidy().await().atMost(Duration.ofSeconds(10));
    assertThat(links.made(me)).isEmpty();
    assertExpired(key);
  }

  @Test
  void tidyingUpLeavesLinksThatWork() {
    book(shop.open(aCentre(), 30), at("10:00"), me);
    String key = links.open(me);

    clock.advance(LIFETIME.minusMillis(1));
    tidyLinks.tidy().await().atMost(Duration.ofSeconds(10));

    list(key, "").statusCode(200);
  }

  @Test
  void whatIsNoKeyOpensNothing() {
    Made made = Made.of(book(shop.open(aCentre(), 30), at("10:00"), me));
    String key = links.open(me);
    String id = key.substring(0, key.indexOf('.'));
    String token = key.substring(key.indexOf('.') + 1);
    String otherId = UUID.randomUUID().toString();

    assertWrong(given().get("/api/v1/my-bookings").then());
    for (String wrong :
        List.of(
            "",
            ".",
            "x",
            id,
            id + ".",
            token,
            id + ".x",
            otherId + "." + token,
            id + "." + made.manageToken(),
            id + "." + token.substring(1),
            id + "." + token + "A",
            id + "." + token.toLowerCase(Locale.ROOT),
            "x".repeat(4000))) {
      assertWrong(list(wrong, ""));
    }
  }

  @Test
  void theSameRequestAgainSendsNoOtherLink() {
    book(shop.open(aCentre(), 30), at("10:00"), me);
    var keyed =
        java.util.Map.of(
            "Idempotency-Key",
            UUID.randomUUID().toString(),
            "X-Forwarded-For",
            Shop.otherAddress());
    request(me, keyed).statusCode(202);
    clock.advance(Duration.ofMinutes(2));

    request(me, keyed).statusCode(202);

    assertThat(links.made(me)).hasSize(1);
    request(newAddress(), keyed).statusCode(422).body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void whatMakesNoSenseIsRefusedWithItsName() {
    book(shop.open(aCentre(), 30), at("10:00"), me);
    String key = links.open(me);

    request("olena at example").statusCode(422).body("violations[0].pointer", equalTo("/email"));
    list(key, "?when=never").statusCode(422).body("code", equalTo("unknown-when"));
    list(key, "?limit=0").statusCode(422).body("code", equalTo("limit-out-of-range"));
    list(key, "?cursor=lost").statusCode(422).body("code", equalTo("malformed-cursor"));
    list(key, "?cursor=" + cursor("+1000000000-01-01T00:00:00Z/" + UUID.randomUUID()))
        .statusCode(422)
        .body("code", equalTo("malformed-cursor"));
  }

  private static String cursor(String place) {
    return io.slotwright.plumbing.http.Cursors.encode(place);
  }

  private static List<List<String>> pages(String key, String when) {
    var first = list(key, "?limit=2&when=" + when).extract().jsonPath();
    var second =
        list(key, "?limit=2&when=" + when + "&cursor=" + first.getString("next_cursor"))
            .body("next_cursor", nullValue())
            .extract()
            .jsonPath();
    return List.of(first.getList("items.id"), second.getList("items.id"));
  }

  private void goTo(Instant moment) {
    clock.advance(Duration.between(clock.instant(), moment));
  }

  private static void assertExpired(String key) {
    list(key, "").statusCode(401).body("code", equalTo("my-bookings-link-expired"));
  }

  private static void assertWrong(ValidatableResponse answer) {
    answer
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("My-Bookings-Token"))
        .body("code", equalTo("my-bookings-token-wrong"));
  }
}
