package io.slotwright.bench.schedule;

import io.slotwright.bench.load.OtherBuild;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.local.client.Tokens;
import io.slotwright.local.machine.Port;
import io.slotwright.local.service.SuiteService;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The dry run of a large calendar file.
public final class ImportBench {
  private static final int WARM_UP = 5;
  private static final int TIMES = 25;
  private static final CalendarText FILE = new CalendarText(5_000, 200);
  private static final String TARGET = "1000";
  private static final Logger KAFKA_LOG = Logger.getLogger("org.apache.kafka");

  private final Path home;
  private final Map<String, String> environment;
  private final Optional<OtherBuild> other;

  /// @param home the repository, built
  /// @param other another one, built, to be measured beside it
  public ImportBench(Path home, Map<String, String> environment, Optional<Path> other) {
    this.home = home;
    this.environment = environment;
    this.other =
        other.map(
            folder -> new OtherBuild(SuiteService.SCHEDULE, folder, Port.NOTIFICATION, Map.of()));
  }

  private record Side(String name, ScheduleApi api, UUID point, Durations durations) {
    String run(byte[] file) {
      return api.importDry(point, file);
    }
  }

  /// @param out receives the Markdown
  public void measure(Consumer<String> out) throws Exception {
    KAFKA_LOG.setLevel(Level.WARNING);
    out.accept("## Recurrence rules\n");
    out.accept(new PureExpansion().measure());
    out.accept("\n## A large file\n");
    try (ServiceStack stack =
        ServiceStack.start(
            SuiteService.SCHEDULE, home, environment, Map.of(), other.stream().toList())) {
      List<Side> sides = new ArrayList<>(List.of(side("this build", stack, stack.service())));
      other.ifPresent(build -> sides.add(side("the other build", stack, build.uri(stack))));
      byte[] file = FILE.from(LocalDate.now(ZoneOffset.UTC)).getBytes(StandardCharsets.UTF_8);
      for (int i = -WARM_UP; i < TIMES; i++) {
        for (Side side : sides) {
          side.api().renewToken();
          Durations durations = i < 0 ? new Durations() : side.durations();
          durations.add(Durations.time(() -> side.run(file)));
        }
      }
      out.accept(table(file.length, ScheduleApi.closures(sides.getFirst().run(file)), sides));
      sides.forEach(side -> side.api().close());
    }
  }

  private static Side side(String name, ServiceStack stack, URI service) {
    ScheduleApi api = new ScheduleApi(service, new Tokens(stack.ports()));
    return new Side(name, api, api.openPoint(Centre.ZONE, 1), new Durations());
  }

  private static String table(int bytes, int closures, List<Side> sides) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "%,d events, %d of them with a rule, %,d bytes, which close %,d times; %d dry runs, in turn:"
                    .formatted(FILE.events(), FILE.rules(), bytes, closures, TIMES),
                "",
                "| ms | p50 | least | most | target |",
                "| --- | --- | --- | --- | --- |"));
    for (Side side : sides) {
      lines.add(
          "| dry run, %s | %.0f | %.0f | %.0f | %s |"
              .formatted(
                  side.name(),
                  side.durations().medianMillis(),
                  side.durations().leastMillis(),
                  side.durations().mostMillis(),
                  TARGET));
    }
    return String.join("\n", lines);
  }
}
