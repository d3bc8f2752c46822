package io.slotwright.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortPlanTest {
  @Test
  void withoutAWishTheGatewayIsAt8080AndTheMailboxAt8025() {
    PortPlan plan = PortPlan.from(Map.of());

    assertThat(plan.of(Port.GATEWAY)).isEqualTo(8080);
    assertThat(plan.of(Port.MAILBOX)).isEqualTo(8025);
    assertThat(plan.issuer()).isEqualTo("http://127.0.0.1:8090");
  }

  @Test
  void aBaseMovesEveryPort() {
    PortPlan plan = PortPlan.from(Map.of("SLOTWRIGHT_PORT_BASE", "9000"));

    assertThat(plan.of(Port.GATEWAY)).isEqualTo(9080);
    assertThat(plan.of(Port.POSTGRES)).isEqualTo(9032);
    assertThat(plan.publicUrl()).isEqualTo("http://localhost:9080");
  }

  @Test
  void everyPortIsAnotherOne() {
    for (PortPlan plan : List.of(PortPlan.above(8000), PortPlan.free())) {
      assertThat(Arrays.stream(Port.values()).map(plan::of)).doesNotHaveDuplicates();
    }
  }

  @Test
  void aBaseThatIsNoPortIsRefusedInOneLine() {
    assertThatThrownBy(() -> PortPlan.from(Map.of("SLOTWRIGHT_PORT_BASE", "many")))
        .isInstanceOf(Failure.class)
        .hasMessage("SLOTWRIGHT_PORT_BASE=many is not a number: choose one such as 9000.");
    assertThatThrownBy(() -> PortPlan.from(Map.of("SLOTWRIGHT_PORT_BASE", "65500")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("out of range");
  }

  @Test
  void aPortInUseIsNamedWithItsComponentAndTheWayOut() throws IOException {
    PortPlan plan = PortPlan.free();
    try (ServerSocket somebody =
        new ServerSocket(plan.of(Port.REDIS), 1, InetAddress.getLoopbackAddress())) {

      assertThatThrownBy(() -> plan.requireFree(List.of(Port.POSTGRES, Port.REDIS)))
          .isInstanceOf(Failure.class)
          .hasMessage(
              "Port %d, which redis needs, is in use: stop what listens there, or set SLOTWRIGHT_PORT_BASE to move all ports (for example 9000).",
              somebody.getLocalPort());
    }
  }
}
