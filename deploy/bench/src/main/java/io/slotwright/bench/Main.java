package io.slotwright.bench;

import io.slotwright.bench.booking.BookingBench;
import io.slotwright.bench.calendar.CalendarBench;
import io.slotwright.bench.calendar.GatewayBench;
import io.slotwright.bench.mail.MailBench;
import io.slotwright.bench.schedule.ImportBench;
import io.slotwright.bench.schedule.ScheduleBench;
import io.slotwright.bench.suite.Latency;
import io.slotwright.bench.suite.Memory;
import io.slotwright.bench.suite.ServiceStarts;
import io.slotwright.bench.suite.StartUp;
import io.slotwright.bench.web.WebBench;
import io.slotwright.local.client.Tokens;
import io.slotwright.local.command.Options;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.machine.Machine;
import io.slotwright.local.machine.PortPlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `bench latency|memory|start|schedule|imports|booking|calendar|mail|gateway|web`: measures the
/// suite
/// that runs, or is built, at the usual locations of the environment.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> environment = System.getenv();
    try {
      Options options =
          Options.parse(
              Arrays.asList(arguments), Set.of(), Set.of("plots", "other", "only", "times"));
      String what = options.words().isEmpty() ? "" : options.words().getFirst();
      Optional<Path> plots = options.optional("plots").map(Path::of);
      System.out.println(Machine.describe());
      switch (what) {
        case "latency" -> System.out.println(latency(PortPlan.from(environment)));
        case "memory" -> System.out.println(Memory.of(DataFolder.from(environment)));
        case "start" -> {
          System.out.println(new StartUp(home(environment)).measure());
          new ServiceStarts(home(environment), environment, other(options), times(options))
              .measure(System.out::println);
        }
        case "schedule" ->
            new ScheduleBench(home(environment), environment, plots).measure(System.out::println);
        case "imports" ->
            new ImportBench(home(environment), environment, other(options))
                .measure(System.out::println);
        case "booking" ->
            new BookingBench(home(environment), environment, plots).measure(System.out::println);
        case "calendar" ->
            new CalendarBench(home(environment), environment, other(options))
                .measure(System.out::println);
        case "mail" ->
            new MailBench(home(environment), environment, other(options), plan(options))
                .measure(System.out::println);
        case "gateway" ->
            new GatewayBench(home(environment), environment).measure(System.out::println);
        case "web" -> web(home(environment), PortPlan.from(environment)).measure();
        default ->
            throw new Failure(
                "Say what to measure: latency, memory, start, schedule, imports, booking, calendar,"
                    + " mail, gateway or web.");
      }
      System.out.println(Machine.load());
    } catch (Failure e) {
      System.err.println("slotwright: " + e.getMessage());
      System.exit(1);
    }
  }

  /// Another repository, built.
  private static Optional<Path> other(Options options) {
    return options.optional("other").map(folder -> Path.of(folder).toAbsolutePath());
  }

  private static MailBench.Plan plan(Options options) {
    List<String> parts = options.optional("only").map(List::of).orElse(List.of());
    return new MailBench.Plan(parts, times(options));
  }

  private static int times(Options options) {
    return Integer.parseInt(options.value("times", "5"));
  }

  private static Path home(Map<String, String> environment) {
    return Path.of(environment.getOrDefault("SLOTWRIGHT_HOME", ""));
  }

  private static WebBench web(Path home, PortPlan ports) {
    return new WebBench(home, ports, new Tokens(ports).of("operator"));
  }

  private static String latency(PortPlan ports) throws InterruptedException {
    try (Latency latency = Latency.on(ports, new Tokens(ports).of("operator"))) {
      return latency.measure();
    }
  }
}
