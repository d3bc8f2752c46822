package io.slotwright.schedule.http;

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
            "/api/v1/posts/0190a000-0000-7000-8000-0000000000a1/slots?from={}&to=2026-11-23",
            "/from"),
        Input.query("/api/v1/posts/0190a000-0000-7000-8000-0000000000a1/overrides?to={}", "/to"));
  }

  @Override
  protected List<Input> ids() {
    return List.of(Input.query("/api/v1/service-points?organisation_id={}", "/organisation_id"));
  }

  @Override
  protected List<Input> spans() {
    return List.of(
        Input.query(
            "/api/v1/posts/0190a000-0000-7000-8000-0000000000a1/slots?from={}&to=2026-11-23",
            "/to"),
        Input.query(
            "/api/v1/posts/0190a000-0000-7000-8000-0000000000a1/blocks?from={}&to=2026-11-23",
            "/to"));
  }

  @Override
  protected List<Input> addresses() {
    return List.of(
        new Input(
            "POST",
            "/api/v1/service-points",
            "{\"name\": \"Podil\", \"timezone\": \"Europe/Kyiv\", \"address\": \"Kyiv\", \"contact_email\": \"{}\"}",
            "/contact_email"));
  }
}
