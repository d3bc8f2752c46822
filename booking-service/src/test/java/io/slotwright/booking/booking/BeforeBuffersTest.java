package io.slotwright.booking.booking;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;
import static io.slotwright.booking.fixture.Shop.book;
import static io.slotwright.booking.fixture.Shop.bookReservation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Schedule;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.time.TimeRange;
import io.slotwright.common.token.LinkTokens;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rows that a replica of the previous version writes while this version is already running: 50
/// minutes that occupy two half-hours, without any buffers.
@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@TestSecurity(user = "operator", roles = "operator")
@OidcSecurity(
    claims = @Claim(key = "organisation_id", value = "0190a000-0000-7000-8000-000000000001"))
class BeforeBuffersTest {

  private static final String SERVICES =
      """
      '[{"service_id": "0190a000-0000-7000-8000-00000000000d", "name": "Tyre change", "minutes": 50}]'""";

  private static final String ALLOCATION =
      """
      WITH taken AS (
        INSERT INTO allocation (id, post_id, starts_at, occupied_until, live, expires_at)
        VALUES ($1, $2, '2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z', true, %s)
      )
      """;

  private static final String BOOKED =
      ALLOCATION.formatted("NULL")
          + """
          , remembered AS (
            INSERT INTO booking_history VALUES ($1, 1, 'created', '2026-11-22T12:00:00Z', 'guest', NULL, NULL,
              jsonb_build_object('status', 'confirmed', 'displaced', false, 'post_id', $2::text, 'post_number', 1,
                'starts_at', '2026-11-23T09:00:00Z', 'ends_at', '2026-11-23T09:50:00Z',
                'occupied_until', '2026-11-23T10:00:00Z'))
          )
          INSERT INTO booking (id, version, allocation_id, status, displaced, post_id, post_number, service_point_id,
            organisation_id, starts_at, ends_at, occupied_until, customer_name, customer_email, customer_locale,
            services, notes, token_hash, created_at)
          VALUES ($1, 1, $1, 'confirmed', false, $2, 1, $3, '0190a000-0000-7000-8000-000000000001',
            '2026-11-23T09:00:00Z', '2026-11-23T09:50:00Z', '2026-11-23T10:00:00Z', 'Olena', 'olena@example.test',
            'uk', %s, '', '', '2026-11-22T12:00:00Z')
          """
              .formatted(SERVICES);

  private static final String HELD =
      ALLOCATION.formatted("'2026-11-22T18:10:00Z'")
          + """
          INSERT INTO reservation (id, version, allocation_id, state, post_id, service_point_id, starts_at, ends_at,
            occupied_until, expires_at, services, token_hash, created_at)
          VALUES ($1, 1, $1, 'held', $2, $3, '2026-11-23T09:00:00Z', '2026-11-23T09:50:00Z', '2026-11-23T10:00:00Z',
            '2026-11-22T18:10:00Z', %s, $4, '2026-11-22T18:00:00Z')
          """
              .formatted(SERVICES);

  @Inject Shop shop;
  @Inject Schedule schedule;
  @Inject TestClock clock;
  @Inject Pool pool;

  private final UUID id = UUID.randomUUID();
  private Bay bay;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
    bay = shop.open(aCentre(), 30);
  }

  @Test
  void aBookingOccupiesItsSlotsOnly() {
    run(BOOKED, Tuple.of(id, bay.post(), bay.centre().id()));

    given()
        .get("/api/v1/bookings/" + id)
        .then()
        .statusCode(200)
        .body("occupied_from", equalTo("2026-11-23T09:00:00Z"))
        .body("occupied_until", equalTo("2026-11-23T10:00:00Z"))
        .body("buffer_before_minutes", equalTo(0))
        .body("services.buffer_after_minutes", contains(0));
    given()
        .get("/api/v1/bookings/" + id + "/history")
        .then()
        .body("items.to.occupied_from", contains("2026-11-23T09:00:00Z"));
    book(bay, at("09:30")).statusCode(409);
    book(bay, at("08:00")).statusCode(201);
    book(bay, at("10:00")).statusCode(201);
  }

  @Test
  void aBookingStandsOnItsSlots() {
    run(BOOKED, Tuple.of(id, bay.post(), bay.centre().id()));
    Centre centre = bay.centre().changed();

    schedule.tell(centre.monday(bay.post(), 30));
    given().get("/api/v1/bookings/" + id).then().body("displaced", equalTo(false));

    var lastTenMinutes = new TimeRange(at("09:50"), at("10:00"));
    schedule.tell(centre.changed().monday(bay.post(), 30, lastTenMinutes));
    given().get("/api/v1/bookings/" + id).then().body("displaced", equalTo(true));
  }

  @Test
  void aHoldBecomesABooking() {
    String token = "a token of the version before";
    run(HELD, Tuple.of(id, bay.post(), bay.centre().id(), Buffer.buffer(LinkTokens.hash(token))));

    bookReservation(id.toString(), token)
        .statusCode(201)
        .body("occupied_from", equalTo("2026-11-23T09:00:00Z"))
        .body("occupied_until", equalTo("2026-11-23T10:00:00Z"));
  }

  private void run(String sql, Tuple parameters) {
    pool.preparedQuery(sql).execute(parameters).await().atMost(Duration.ofSeconds(10));
  }
}
