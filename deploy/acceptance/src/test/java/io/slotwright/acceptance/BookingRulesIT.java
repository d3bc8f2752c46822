package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Api;
import io.slotwright.acceptance.client.Customer;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Operator;
import io.slotwright.acceptance.client.Post;
import io.slotwright.acceptance.client.Together;
import io.slotwright.acceptance.client.Waiting;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.history.FinalBooking;
import io.slotwright.acceptance.history.Promises;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Who gets a time, and who does not.
@WithSuite
@Order(3)
class BookingRulesIT {
  private static final int PEOPLE = 20;

  private final RunningSuite suite;
  private final Customer customer;

  BookingRulesIT(RunningSuite suite) {
    this.suite = suite;
    this.customer = suite.customer();
  }

  @Test
  void aBasketTakesAsManyWholeSlotsOfAPostAsItNeeds() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30, 45);
    Instant nine = workshop.at(1, "09:00");

    Map<String, JsonNode> openings =
        customer
            .searches(
                workshop.point(),
                workshop.monday().plusDays(1),
                workshop.monday().plusDays(1),
                "duration_minutes=50")
            .stream()
            .filter(opening -> opening.path("starts_at").asText().equals(nine.toString()))
            .collect(Collectors.toMap(o -> o.path("post_id").asText(), o -> o));

    assertOccupies(openings.get(workshop.post(0).id()), nine, 60);
    assertOccupies(openings.get(workshop.post(1).id()), nine, 90);
  }

  private static void assertOccupies(JsonNode opening, Instant start, int minutes) {
    assertThat(opening.path("ends_at").asText())
        .isEqualTo(start.plus(Duration.ofMinutes(50)).toString());
    assertThat(opening.path("occupied_until").asText())
        .isEqualTo(start.plus(Duration.ofMinutes(minutes)).toString());
  }

  @Test
  void aReservationBindsEverybodyButItsOwner() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    Post bay = workshop.post(0);
    Instant ten = workshop.at(0, "10:00");
    Answer held = customer.reserves(bay, ten, workshop.service(), "suv").expect(201);

    Answer other = customer.reserves(bay, ten, workshop.service(), "suv").expect(409, "slot-held");
    assertThat(other.time("held_until")).isEqualTo(held.time("expires_at"));
    customer
        .booksDirectly(bay, ten, workshop.service(), "suv", Workshop.newAddress())
        .expect(409, "slot-held");
    customer.books(held, Workshop.newAddress()).expect(201);

    customer.reserves(bay, ten, workshop.service(), "suv").expect(409, "slot-taken");
  }

  @Test
  void aReleasedReservationLetsOthersIn() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    Post bay = workshop.post(0);
    Instant ten = workshop.at(0, "10:00");
    Answer held = customer.reserves(bay, ten, workshop.service(), "suv").expect(201);
    Waiting.until(
        () -> assertThat(customer.sees(bay, workshop.monday()).count("held")).isEqualTo(2));

    suite
        .anonymous()
        .with("Reservation-Token", held.text("token"))
        .delete("/api/v1/reservations/" + held.id())
        .expect(204);

    customer.reserves(bay, ten, workshop.service(), "suv").expect(201);
  }

  @Test
  void aHoldLapsesByItself() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    Post bay = workshop.post(0);
    Instant ten = workshop.at(0, "10:00");
    suite
        .operator()
        .api()
        .put(
            workshop.point().path(),
            Json.object(
                "name", "Hasty", "timezone", "Europe/Kyiv", "address", "", "hold_minutes", 1))
        .expect(200);
    Instant soon = Instant.now().plus(Duration.ofSeconds(90));
    Answer held = Waiting.value(() -> holdThatEndsBefore(soon, workshop, ten));

    Waiting.until(
        Duration.ofSeconds(80),
        () -> customer.reserves(bay, ten, workshop.service(), "suv").expect(201));

    assertThat(Instant.now()).isAfterOrEqualTo(held.time("expires_at"));
    customer.books(held, Workshop.newAddress()).expect(409, "reservation-expired");
  }

  /// booking-service consumes the shorter hold time a moment later.
  private Answer holdThatEndsBefore(Instant latest, Workshop workshop, Instant start) {
    Answer held = customer.reserves(workshop.post(0), start, workshop.service(), "suv").expect(201);
    if (!held.time("expires_at").isBefore(latest)) {
      suite
          .anonymous()
          .with("Reservation-Token", held.text("token"))
          .delete("/api/v1/reservations/" + held.id())
          .expect(204);
      throw new AssertionError("held for long: " + held.body());
    }
    return held;
  }

  @Test
  void ofManyWhoWantOneSlotExactlyOneGetsIt() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    Instant ten = workshop.at(0, "10:00");

    List<Answer> answers =
        Together.all(
            PEOPLE,
            i ->
                customer.booksDirectly(
                    workshop.post(0), ten, workshop.service(), "suv", Workshop.newAddress()));

    assertOneWinner(answers);
    assertNoOverlap(workshop);
  }

  @Test
  void ofManyWhoseTimesAllCoverTenOClockExactlyOneGetsIt() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 5);
    String long100 = suite.operator().offers(workshop.point(), "Long one", 100, Map.of());
    Instant earliest = workshop.at(2, "08:25").plus(Duration.ofMinutes(60));

    List<Answer> answers =
        Together.all(
            PEOPLE,
            i ->
                customer.booksDirectly(
                    workshop.post(0),
                    earliest.plus(Duration.ofMinutes(5L * i)),
                    long100,
                    "suv",
                    Workshop.newAddress()));

    assertOneWinner(answers);
    assertNoOverlap(workshop);
  }

  private static void assertOneWinner(List<Answer> answers) {
    assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .extracting(Answer::code)
        .isSubsetOf("slot-taken", "slot-held");
  }

  private void assertNoOverlap(Workshop workshop) {
    List<FinalBooking> kept =
        suite.operator().bookings(workshop.point(), workshop.monday(), workshop.sunday()).stream()
            .map(FinalBooking::of)
            .toList();
    assertThat(kept).hasSize(1);
    assertThat(new Promises(List.of(), kept).overlaps()).isEmpty();
  }

  @Test
  void theSameRequestTenTimesAtOnceMakesOneReservation() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    JsonNode wish =
        Customer.wish(workshop.post(0), workshop.at(0, "10:00"), workshop.service(), "suv");
    Api once = suite.anonymous().with("Idempotency-Key", UUID.randomUUID().toString());

    List<Answer> answers = Together.all(10, i -> once.post("/api/v1/reservations", wish));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(Answer::json)
        .satisfies(all -> assertThat(Set.copyOf(all)).hasSize(1));
    JsonNode other =
        Customer.wish(workshop.post(0), workshop.at(0, "15:00"), workshop.service(), "suv");
    once.post("/api/v1/reservations", other).expect(422, "idempotency-key-reused");
  }

  @Test
  void theSameBookingTwiceIsOneBookingWithOneMail() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    Answer held =
        customer
            .reserves(workshop.post(0), workshop.at(0, "10:00"), workshop.service(), "suv")
            .expect(201);
    String email = Workshop.newAddress();
    Api once = suite.anonymous().with("Idempotency-Key", UUID.randomUUID().toString());

    Answer first = once.post("/api/v1/bookings", Customer.booking(held, email)).expect(201);
    Answer second = once.post("/api/v1/bookings", Customer.booking(held, email)).expect(201);

    assertThat(second.json()).isEqualTo(first.json());
    Waiting.until(() -> assertThat(suite.mailbox().mailsTo(email)).hasSize(1));
  }

  @Test
  void whatIsKeptFreeAroundABookingIsNobodyElses() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    Post bay = workshop.post(0);
    String paint = offersPaint(workshop, 20);
    suite
        .operator()
        .api()
        .put(bay.path(), Operator.post(1, 30).put("buffer_before_minutes", 10))
        .expect(200);
    Waiting.until(
        () ->
            assertThat(checks(bay, workshop.at(0, "10:00"), paint).time("occupied_from"))
                .isEqualTo(workshop.at(0, "09:50")));

    Answer booked = paints(bay, workshop.at(0, "10:00"), paint).expect(201);

    assertThat(booked.time("occupied_from")).isEqualTo(workshop.at(0, "09:50"));
    assertThat(booked.time("occupied_until")).isEqualTo(workshop.at(0, "11:10"));
    paints(bay, workshop.at(0, "09:00"), paint).expect(409, "slot-taken");
    paints(bay, workshop.at(0, "11:00"), paint).expect(409, "slot-taken");
    Waiting.until(
        () ->
            assertThat(customer.sees(bay, workshop.monday()).at("booked"))
                .containsExactly(
                    workshop.monday() + " 09:30",
                    workshop.monday() + " 10:00",
                    workshop.monday() + " 10:30",
                    workshop.monday() + " 11:00"));
    paints(bay, workshop.at(0, "11:30"), paint).expect(201);
  }

  @Test
  void otherBuffersOfAServiceChangeNoBooking() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    String paint = offersPaint(workshop, 20);
    Answer booked = paints(workshop.post(0), workshop.at(0, "10:00"), paint).expect(201);

    suite.operator().api().put("/api/v1/services/" + paint, paint(0)).expect(200);

    Answer now = customer.reads(booked.id(), booked.text("manage_token")).expect(200);
    assertThat(now.time("occupied_until")).isEqualTo(workshop.at(0, "11:10"));
    paints(workshop.post(0), workshop.at(0, "11:00"), paint).expect(409, "slot-taken");
  }

  private String offersPaint(Workshop workshop, int bufferAfter) {
    return suite
        .operator()
        .api()
        .post(workshop.point().path() + "/services", paint(bufferAfter))
        .expect(201)
        .id();
  }

  private static JsonNode paint(int bufferAfter) {
    return Json.object(
        "name", "Paint", "default_duration_minutes", 50, "buffer_after_minutes", bufferAfter);
  }

  private Answer checks(Post post, Instant start, String service) {
    return customer
        .api()
        .post("/api/v1/bookings/check-availability", Customer.wish(post, start, service, "suv"))
        .expect(200);
  }

  private Answer paints(Post post, Instant start, String service) {
    return customer.booksDirectly(post, start, service, "suv", Workshop.newAddress());
  }

  @Test
  void aMoveOntoATakenTimeKeepsTheOldOne() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30, 45);
    Answer mine = book(workshop, workshop.at(0, "09:00"));
    book(workshop, workshop.at(0, "11:00"));

    customer
        .moves(mine.id(), mine.text("manage_token"), workshop.post(0), workshop.at(0, "11:00"))
        .expect(409, "slot-taken");

    Answer now = customer.reads(mine.id(), mine.text("manage_token")).expect(200);
    assertThat(now.time("starts_at")).isEqualTo(workshop.at(0, "09:00"));
    assertThat(now.text("status")).isEqualTo("confirmed");
  }

  @Test
  void aMoveFreesTheOldTimeAndTakesTheNewOne() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30, 45);
    Answer mine = book(workshop, workshop.at(0, "09:00"));
    Post other = workshop.post(1);

    Answer moved =
        customer
            .moves(mine.id(), mine.text("manage_token"), other, workshop.at(0, "09:45"))
            .expect(200);

    assertThat(moved.id()).isEqualTo(mine.id());
    assertThat(moved.time("occupied_until")).isEqualTo(workshop.at(0, "11:15"));
    Waiting.until(
        () -> {
          assertThat(customer.sees(workshop.post(0), workshop.monday()).at("booked")).isEmpty();
          assertThat(customer.sees(other, workshop.monday()).at("booked"))
              .first()
              .isEqualTo(workshop.monday() + " 09:30");
        });
  }

  @Test
  void aTimeThatIsNoSlotsStartIsRefusedByName() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    Post bay = workshop.post(0);

    customer
        .reserves(bay, workshop.at(0, "09:10"), workshop.service(), "suv")
        .expect(422, "time-mismatch");
    customer
        .reserves(bay, workshop.at(0, "17:30"), workshop.service(), "suv")
        .expect(422, "services-do-not-fit");
    customer
        .reserves(bay, workshop.at(6, "09:00"), workshop.service(), "suv")
        .expect(422, "slot-not-offered");
  }

  @Test
  void cancellingTwiceIsCancellingOnce() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    Answer mine = book(workshop, workshop.at(0, "09:00"));

    Answer first = customer.cancels(mine.id(), mine.text("manage_token")).expect(200);
    Answer second = customer.cancels(mine.id(), mine.text("manage_token")).expect(200);

    assertThat(second.text("version")).isEqualTo(first.text("version"));
  }

  @Test
  void aCancelledBookingCannotBegin() {
    Workshop workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    Answer mine = book(workshop, workshop.at(0, "09:00"));
    customer.cancels(mine.id(), mine.text("manage_token")).expect(200);

    Answer refusal =
        suite
            .operator()
            .api()
            .post("/api/v1/bookings/%s/start".formatted(mine.id()))
            .expect(409, "illegal-transition");

    assertThat(refusal.json().path("allowed").isArray()).isTrue();
  }

  private Answer book(Workshop workshop, Instant start) {
    return customer
        .booksDirectly(workshop.post(0), start, workshop.service(), "suv", Workshop.newAddress())
        .expect(201);
  }
}
