package io.slotwright.booking.limit;

import static io.restassured.RestAssured.given;
import static io.slotwright.booking.fixture.Centre.aCentre;
import static io.slotwright.booking.fixture.Centre.at;

import io.quarkus.redis.datasource.RedisDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.slotwright.booking.fixture.Centre;
import io.slotwright.booking.fixture.Shop;
import io.slotwright.booking.fixture.Shop.Bay;
import io.slotwright.booking.fixture.TestClock;
import io.slotwright.common.guest.GuestRules;
import io.slotwright.common.guest.PointLimits;
import io.slotwright.plumbing.postgres.Rows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/// Guests who book at points with limits of their own. A bay has 24 or 48 slots here.
abstract class GuestLimits {

  static final int DAY = 86_400;

  @Inject Shop shop;
  @Inject TestClock clock;
  @Inject Pool pool;
  @Inject RedisDataSource redis;

  @BeforeEach
  void sundayEvening() {
    clock.reset();
  }

  List<String> usage(Bay bay) {
    RowSet<Row> rows =
        pool.query(
                "SELECT key FROM guest_usage WHERE key LIKE '%%%s%%'".formatted(bay.centre().id()))
            .execute()
            .await()
            .atMost(Duration.ofSeconds(10));
    return Rows.all(rows, row -> row.getString(0));
  }

  Bay open(PointLimits limits) {
    Centre centre = aCentre().limiting(limits);
    Bay fifty = shop.open(centre, 10);
    return new Bay(centre, fifty.post(), shop.addService(centre, 10), 10);
  }

  Bay openCareful(PointLimits limits) {
    Centre centre = aCentre().with(new GuestRules(true, false, limits));
    Bay fifty = shop.open(centre, 10);
    return new Bay(centre, fifty.post(), shop.addService(centre, 10), 10);
  }

  static String mail() {
    return "guest-" + UUID.randomUUID() + "@example.test";
  }

  static Guest guest() {
    return new Guest(Map.of("X-Forwarded-For", Shop.otherAddress()));
  }

  record Guest(Map<String, String> headers) {

    Guest with(String name, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(name, value);
      return new Guest(more);
    }

    Guest named(String name) {
      return with("Client-Token", name);
    }

    String address() {
      return headers.get("X-Forwarded-For");
    }

    ValidatableResponse book(Bay bay, int slot, String email) {
      Map<String, Object> body = new HashMap<>(wish(bay, slot));
      body.put("customer", Map.of("name", "Olena K.", "email", email));
      return post("/api/v1/bookings", body);
    }

    ValidatableResponse confirm(String id, String token) {
      return post("/api/v1/bookings/confirmations/" + id, Map.of("token", token));
    }

    ValidatableResponse hold(Bay bay, int slot) {
      return post("/api/v1/reservations", wish(bay, slot));
    }

    ValidatableResponse bookHold(Bay bay, int slot) {
      var held = hold(bay, slot).statusCode(201).extract().jsonPath();
      return bookHold(held.getString("id"), held.getString("token"));
    }

    ValidatableResponse bookHold(String id, String token) {
      return post(
          "/api/v1/bookings",
          Map.of(
              "reservation_id",
              id,
              "reservation_token",
              token,
              "customer",
              Map.of("name", "Olena K.", "email", mail())));
    }

    private static Map<String, Object> wish(Bay bay, int slot) {
      return Shop.wish(bay, at("08:00").plus(Duration.ofMinutes((long) bay.slotMinutes() * slot)));
    }

    private ValidatableResponse post(String path, Object body) {
      return given().contentType(ContentType.JSON).headers(headers).body(body).post(path).then();
    }
  }
}
