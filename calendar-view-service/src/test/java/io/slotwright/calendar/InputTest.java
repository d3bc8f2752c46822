package io.slotwright.calendar;

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
            "/api/v1/calendar/week?post_id=0190a000-0000-7000-8000-0000000000a1&week_start={}",
            "/week_start"),
        Input.query(
            "/api/v1/calendar/week/events?post_id=0190a000-0000-7000-8000-0000000000a1"
                + "&week_start={}",
            "/week_start"));
  }

  @Override
  protected List<Input> ids() {
    return List.of(
        Input.query("/api/v1/calendar/week?post_id={}", "/post_id"),
        Input.query("/api/v1/calendar/week/events?post_id={}", "/post_id"),
        Input.query("/api/v1/feature-flags?organisation_id={}", "/organisation_id"));
  }

  @Override
  protected List<Input> spans() {
    return List.of();
  }

  @Override
  protected List<Input> addresses() {
    return List.of();
  }
}
