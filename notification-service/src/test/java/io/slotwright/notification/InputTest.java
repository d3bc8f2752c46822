package io.slotwright.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.slotwright.notification.infrastructure.SmtpGate;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import io.slotwright.testing.input.InputContract;
import java.util.List;

@QuarkusTest
@QuarkusTestResource(LocalInfrastructure.class)
@QuarkusTestResource(SmtpGate.class)
class InputTest extends InputContract {

  @Override
  protected List<Input> dates() {
    return List.of();
  }

  @Override
  protected List<Input> ids() {
    return List.of(
        Input.query("/api/v1/notifications?booking_id={}", "/booking_id"),
        Input.query("/api/v1/notifications/branding?service_point_id={}", "/service_point_id"));
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
