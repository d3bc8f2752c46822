package io.slotwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slotwright.acceptance.client.Answer;
import io.slotwright.acceptance.client.Api;
import io.slotwright.acceptance.client.Json;
import io.slotwright.acceptance.client.Operator;
import io.slotwright.acceptance.client.Workshop;
import io.slotwright.acceptance.suite.RunningSuite;
import io.slotwright.acceptance.suite.WithSuite;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may do what, with tokens of the real identity provider.
@WithSuite
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityIT {
  private final RunningSuite suite;
  private Workshop workshop;
  private Answer booking;

  SecurityIT(RunningSuite suite) {
    this.suite = suite;
  }

  private record Request(String method, String path, JsonNode body) {
    Answer by(Api caller) {
      return caller.send(method, path, body == null ? null : body.toString());
    }
  }

  @BeforeAll
  void openAWorkshopWithABooking() {
    workshop = suite.opensWorkshop("Europe/Kyiv", 30);
    booking =
        suite
            .customer()
            .booksDirectly(
                workshop.post(0),
                workshop.at(0, "09:00"),
                workshop.service(),
                "suv",
                Workshop.newAddress())
            .expect(201);
  }

  /// All operations for operators, on data of the demo organisation.
  private Stream<Request> requestsOfOperators() {
    String post = workshop.post(0).path();
    String point = workshop.point().path();
    JsonNode hours = Json.object("weekly_slots", Workshop.weekdays("09:00", "18:00"));
    JsonNode block =
        Json.object(
            "starts_at", workshop.at(4, "10:00").toString(),
            "ends_at", workshop.at(4, "11:00").toString(),
            "reason", "lift repair");
    JsonNode service = Json.object("name", "Balance", "default_duration_minutes", 20);
    JsonNode override = Json.object("windows", List.of(), "reason", "closed");
    return Stream.concat(
        Stream.of(
            new Request("PUT", point, Operator.point("Mine now", "UTC")),
            new Request("DELETE", point, null),
            new Request("POST", point + "/posts", Operator.post(7, 30)),
            new Request("PUT", post, Operator.post(8, 30)),
            new Request("POST", post + "/deactivate", null),
            new Request("PUT", post + "/template", hours),
            new Request("PUT", post + "/overrides/" + workshop.monday(), override),
            new Request("POST", post + "/blocks", block),
            new Request("POST", point + "/services", service),
            new Request("GET", point + "/bookings", null)),
        Stream.of("confirm", "start", "complete", "no-show")
            .map(verb -> new Request("POST", bookingPath() + "/" + verb, null)));
  }

  private String bookingPath() {
    return "/api/v1/bookings/" + booking.id();
  }

  @Test
  void anonymousClientsMayNotDoWhatOperatorsDo() {
    assertThat(requestsOfOperators())
        .allSatisfy(request -> assertProblem(request.by(suite.anonymous()), 401));
    assertThat(suite.anonymous().post("/api/v1/service-points", Operator.point("x", "UTC")))
        .satisfies(answer -> assertProblem(answer, 401));
    assertProblem(suite.anonymous().get("/api/v1/notifications?booking_id=" + booking.id()), 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedule-service",
        "booking-service",
        "calendar-view-service",
        "notification-service"
      })
  void theJobsOfEachServiceAreForAdministrators(String service) {
    String path = "/api/v1/admin/jobs/" + service;

    assertProblem(suite.anonymous().get(path), 401);
    assertProblem(suite.as("customer").get(path), 403);
    assertProblem(suite.operator().api().get(path), 403);
    assertThat(suite.as("admin").get(path).expect(200).json().at("/items")).isNotEmpty();
  }

  @Test
  void aTokenThatNobodySignedIsWorthNothing() {
    Api forger = suite.anonymous().withToken("eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiYWRtaW4iXX0.");

    assertThat(requestsOfOperators()).allSatisfy(request -> assertProblem(request.by(forger), 401));
  }

  /// Its claims are `operator` and `admin` of the same organisation, signed by the same provider.
  @Test
  void aTokenOfAnotherApplicationIsWorthNothing() {
    Api other = suite.anonymous().withToken(suite.tokens().ofAnotherApplication());

    assertThat(requestsOfOperators()).allSatisfy(request -> assertProblem(request.by(other), 401));
    Stream.of(
            "/api/v1/service-points",
            workshop.point().path() + "/services",
            "/api/v1/feature-flags",
            "/api/v1/notifications?booking_id=" + booking.id())
        .map(other::get)
        .forEach(
            answer -> {
              assertProblem(answer, 401);
              assertThat(answer.headers().allValues("WWW-Authenticate"))
                  .containsExactly("Bearer error=\"invalid_token\"");
            });
  }

  @Test
  void aCustomersTokenDoesNotMakeAnOperator() {
    assertThat(requestsOfOperators())
        .allSatisfy(request -> assertProblem(request.by(suite.as("customer")), 403));
  }

  @Test
  void anotherOrganisationsThingsAreNotThere() {
    Api stranger = suite.operatorOfSecondOrganisation().api();

    assertThat(requestsOfOperators())
        .allSatisfy(
            request ->
                assertThat(request.by(stranger))
                    .satisfies(answer -> assertProblem(answer, 404))
                    .extracting(Answer::code)
                    .isEqualTo("not-found"));
    assertProblem(stranger.get(bookingPath()), 404);
    assertProblem(stranger.post(bookingPath() + "/cancel"), 404);
    Answer mails = stranger.get("/api/v1/notifications?booking_id=" + booking.id()).expect(200);
    assertThat(mails.json().path("items").size()).isZero();
  }

  @Test
  void aBookingOpensToItsLinkAndItsOperatorOnly() {
    String path = bookingPath();
    String email = booking.json().path("customer").path("email").asText();

    suite.customer().reads(booking.id(), booking.text("manage_token")).expect(200);
    suite.operator().api().get(path).expect(200);
    Stream.of(
            suite.anonymous().get(path),
            suite.anonymous().with("Manage-Token", "guess").get(path),
            suite.anonymous().with("Manage-Token", "guess").post(path + "/cancel"),
            suite.as("customer").get(path))
        .forEach(
            answer -> {
              assertThat(answer.status()).as(answer.body()).isIn(401, 403, 404);
              assertThat(answer.body()).doesNotContain(email);
            });
  }

  @Test
  void everybodyMaySeeWhatIsOffered() {
    assertThat(
            Stream.of(
                workshop.point().path(),
                workshop.point().path() + "/posts",
                workshop.point().path() + "/services",
                workshop.point().path() + "/availability?duration_minutes=30",
                workshop.post(0).path(),
                workshop.post(0).path() + "/template",
                "/api/v1/calendar/week?post_id=" + workshop.post(0).id()))
        .allSatisfy(path -> suite.anonymous().get(path).expect(200));
  }

  @Test
  void whatEverybodySeesTellsNobodysName() {
    Map<String, Answer> answers =
        Stream.of(
                "/api/v1/calendar/week?post_id=%s&week_start=%s"
                    .formatted(workshop.post(0).id(), workshop.monday()),
                workshop.point().path() + "/availability?duration_minutes=30")
            .collect(Collectors.toMap(p -> p, p -> suite.anonymous().get(p)));

    assertThat(answers.values())
        .allSatisfy(
            answer -> assertThat(answer.body()).doesNotContain("Olena").doesNotContain("@"));
  }

  private static void assertProblem(Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.code()).as("%s: %s", answer.asked(), answer.body()).isNotEmpty();
  }
}
