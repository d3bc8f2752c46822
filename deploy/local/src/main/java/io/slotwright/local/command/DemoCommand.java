package io.slotwright.local.command;

import io.slotwright.local.client.Tokens;
import io.slotwright.local.demo.DemoData;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.PortPlan;
import java.net.URI;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/// `demo`: loads the demo data into the stack that runs on the ports.
final class DemoCommand {
  private final PortPlan ports;

  DemoCommand(Map<String, String> environment) {
    this.ports = PortPlan.from(environment);
  }

  void run() {
    load(ports, System.out::println);
  }

  static void load(PortPlan ports, Consumer<String> progress) {
    DemoData data =
        ServiceLoader.load(DemoData.class)
            .findFirst()
            .orElseThrow(() -> new Failure("There is no demo data on the class path."));
    data.load(URI.create(ports.publicUrl()), new Tokens(ports), progress);
  }
}
