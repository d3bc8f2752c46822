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
  protected List<Place> dates() {
    return List.of(
        Place.query(
            "/api/v1/calendar/week?post_id=0190a000-0000-7000-8000-0000000000a1&week_start={}",
            "/week_start"));
  }

  @Override
  protected List<Place> ids() {
    return List.of(Place.query("/api/v1/calendar/week?post_id={}", "/post_id"));
  }

  @Override
  protected List<Place> spans() {
    return List.of();
  }

  @Override
  protected List<Place> addresses() {
    return List.of();
  }
}
