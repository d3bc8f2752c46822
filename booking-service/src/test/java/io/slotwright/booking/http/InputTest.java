package io.slotwright.booking.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.input.InputContract;
import java.util.List;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
class InputTest extends InputContract {

  @Override
  protected List<Place> dates() {
    return List.of(
        Place.query(
            "/api/v1/service-points/0190a000-0000-7000-8000-0000000000a1/availability?duration_minutes=30&from={}",
            "/from"),
        Place.query(
            "/api/v1/availability?organisation_id=0190a000-0000-7000-8000-0000000000a1&duration_minutes=30&to={}",
            "/to"));
  }

  @Override
  protected List<Place> ids() {
    return List.of(
        Place.query(
            "/api/v1/service-points/0190a000-0000-7000-8000-0000000000a1/availability?duration_minutes=30&post_id={}",
            "/post_id"),
        Place.query(
            "/api/v1/availability?duration_minutes=30&organisation_id={}", "/organisation_id"),
        Place.query(
            "/api/v1/service-points/0190a000-0000-7000-8000-0000000000a1/availability?service_ids={}",
            "/service_ids/0"),
        new Place(
            "POST",
            "/api/v1/bookings/check-availability",
            "{\"post_id\": \"{}\", \"starts_at\": \"2026-11-23T07:00:00Z\", \"duration_minutes\": 30}",
            "/post_id"));
  }

  @Override
  protected List<Place> spans() {
    return List.of(
        Place.query(
            "/api/v1/service-points/0190a000-0000-7000-8000-0000000000a1/availability?duration_minutes=30&from={}&to=2026-11-23",
            "/to"),
        Place.query(
            "/api/v1/availability?organisation_id=0190a000-0000-7000-8000-0000000000a1&duration_minutes=30&from={}&to=2026-11-23",
            "/to"));
  }

  @Override
  protected List<Place> addresses() {
    return List.of(new Place("POST", "/api/v1/my-bookings/links", "{\"email\": \"{}\"}", "/email"));
  }
}
