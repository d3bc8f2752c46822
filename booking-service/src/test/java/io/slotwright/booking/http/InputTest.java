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
  protected List<Input> dates() {
    return List.of(
        Input.query(
            "/api/v1/service-points/0190a000-0000-7000-8000-0000000000a1/availability?duration_minutes=30&from={}",
            "/from"),
        Input.query(
            "/api/v1/availability?organisation_id=0190a000-0000-7000-8000-0000000000a1&duration_minutes=30&to={}",
            "/to"));
  }

  @Override
  protected List<Input> ids() {
    return List.of(
        Input.query(
            "/api/v1/service-points/0190a000-0000-7000-8000-0000000000a1/availability?duration_minutes=30&post_id={}",
            "/post_id"),
        Input.query(
            "/api/v1/availability?duration_minutes=30&organisation_id={}", "/organisation_id"),
        Input.query(
            "/api/v1/service-points/0190a000-0000-7000-8000-0000000000a1/availability?service_ids={}",
            "/service_ids/0"),
        new Input(
            "POST",
            "/api/v1/bookings/check-availability",
            "{\"post_id\": \"{}\", \"starts_at\": \"2026-11-23T07:00:00Z\", \"duration_minutes\": 30}",
            "/post_id"));
  }

  @Override
  protected List<Input> spans() {
    return List.of(
        Input.query(
            "/api/v1/service-points/0190a000-0000-7000-8000-0000000000a1/availability?duration_minutes=30&from={}&to=2026-11-23",
            "/to"),
        Input.query(
            "/api/v1/availability?organisation_id=0190a000-0000-7000-8000-0000000000a1&duration_minutes=30&from={}&to=2026-11-23",
            "/to"));
  }

  @Override
  protected List<Input> addresses() {
    return List.of(new Input("POST", "/api/v1/my-bookings/links", "{\"email\": \"{}\"}", "/email"));
  }
}
