package io.slotwright.bench.calendar;

import io.slotwright.bench.load.ServiceStack;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Port;
import io.slotwright.local.service.Gateway;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What a gateway costs: cached weeks through that for laptops and through HAProxy, which is
/// installed, beside weeks from the service itself.
public final class GatewayBench {
  private static final String PROGRAM = "SLOTWRIGHT_HAPROXY";
  private static final String HAPROXY = "haproxy";
  private static final Port HAPROXY_PORT = Port.NOTIFICATION;
  private static final int POSTS = 100;

  private final Path home;
  private final Map<String, String> environment;
  private final Network network = new Network(POSTS);

  /// @param home the repository, built
  public GatewayBench(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /// @param out receives the Markdown
  public void measure(Consumer<String> out) throws IOException, InterruptedException {
    try (ServiceStack stack =
        ServiceStack.start(
            SuiteService.CALENDAR,
            home,
            environment,
            Map.of(),
            List.of(Gateways.OF_SERVICE, haproxy(program())))) {
      network.announce(stack.kafka());
      AwaitWeeks.of(network, stack.service());
      List<Contender> contenders = new ArrayList<>();
      try {
        contenders.add(
            contender(
                "through the gateway for laptops",
                Gateways.OF_SERVICE.name(),
                Gateways.OF_SERVICE.uri(stack),
                stack));
        contenders.add(
            contender(
                "through HAProxy",
                HAPROXY,
                URI.create("http://" + stack.ports().address(HAPROXY_PORT)),
                stack));
        contenders.add(
            contender(
                "limit: from the service", SuiteService.CALENDAR.title(), stack.service(), stack));
        out.accept(Rates.HEADER);
        out.accept(Rates.rows(contenders));
      } finally {
        contenders.forEach(Contender::close);
      }
    }
  }

  private String program() {
    String program = environment.getOrDefault(PROGRAM, "/usr/sbin/haproxy");
    if (!Files.isExecutable(Path.of(program))) {
      throw new Failure("Install HAProxy, or say where it is by %s.".formatted(PROGRAM));
    }
    return program;
  }

  private ServiceStack.Extra haproxy(String program) {
    return (service, suite) ->
        Gateways.named(
            HAPROXY,
            Gateway.component(
                home,
                suite.ports().of(HAPROXY_PORT),
                Gateways.services(suite.ports(), Port.CALENDAR),
                Map.of(PROGRAM, program)),
            Map.of("SLOTWRIGHT_HAPROXY_REQUESTS_PER_SECOND", Gateways.HIGH));
  }

  /// @param component whose processor time counts
  private Contender contender(String name, String component, URI server, ServiceStack stack)
      throws IOException {
    return new Contender(
        "cached week " + name,
        stack.process(component),
        server,
        new WeekRequests(network).cached());
  }
}
