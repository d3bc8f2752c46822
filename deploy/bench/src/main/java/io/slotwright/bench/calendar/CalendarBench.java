package io.slotwright.bench.calendar;

import io.slotwright.bench.load.LoadRequest;
import io.slotwright.bench.load.OtherBuild;
import io.slotwright.bench.load.RecordedAnswer;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.bench.suite.Memory;
import io.slotwright.local.machine.Port;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// All measurements of the calendar view service.
public final class CalendarBench {
  private static final int POSTS = 10_000;
  private static final int TARGET_RESIDENT = 300;
  private static final int OK = 200;
  private static final String HIGH = "100000";

  /// All sockets come from one address.
  private static final Map<String, String> SETTINGS =
      Map.of(
          "SLOTWRIGHT_LIVE_CONNECTIONS", HIGH,
          "SLOTWRIGHT_LIVE_CONNECTIONS_PER_ADDRESS", HIGH,
          "SLOTWRIGHT_LIVE_POSTS_PER_ADDRESS", HIGH,
          "SLOTWRIGHT_WEEK_CACHE_SIZE", "64M");

  private static final Logger KAFKA_LOG = Logger.getLogger("org.apache.kafka");

  private final Path home;
  private final Map<String, String> environment;
  private final Optional<OtherBuild> other;
  private final Network network = new Network(POSTS);
  private final WeekRequests requests = new WeekRequests(network);

  /// @param home the repository, built
  /// @param other another one, built, to be measured beside it
  public CalendarBench(Path home, Map<String, String> environment, Optional<Path> other) {
    this.home = home;
    this.environment = environment;
    this.other =
        other.map(
            folder -> new OtherBuild(SuiteService.CALENDAR, folder, Port.NOTIFICATION, SETTINGS));
  }

  /// Takes some twenty minutes.
  ///
  /// @param out receives the Markdown, each table as soon as it is measured
  public void measure(Consumer<String> out) throws Exception {
    // Kafka's client logs a page of settings for each producer.
    KAFKA_LOG.setLevel(Level.WARNING);
    out.accept("## Drawing\n");
    out.accept(new PureDrawing().measure());
    List<ServiceStack.Extra> extras =
        new ArrayList<>(List.of(Gateways.OF_SERVICE, Gateways.OF_BARE_SERVER));
    other.ifPresent(extras::add);
    try (ServiceStack stack =
        ServiceStack.start(SuiteService.CALENDAR, home, environment, SETTINGS, extras)) {
      fill(stack);
      out.accept("\n## Reading\n");
      rates(stack, out);
      out.accept("\n## Latency\n");
      latencies(stack, out);
      out.accept(resident(stack));
      out.accept("\n## Live\n");
      out.accept(new Frames(stack, network).measure());
      out.accept("\n## Rebuild\n");
      out.accept(new RebuildUnderEvents(stack, network).measure());
    }
    try (ServiceStack stack =
        ServiceStack.start(
            SuiteService.CALENDAR, home, environment, SETTINGS, BookingToFrame.NEIGHBOURS)) {
      out.accept("\n## From a booking to its viewers\n");
      out.accept(new BookingToFrame(stack).measure());
    }
  }

  private void fill(ServiceStack stack) throws InterruptedException {
    network.announce(stack.kafka());
    AwaitWeeks.of(network, stack.service());
    if (other.isPresent()) {
      AwaitWeeks.of(network, other.get().uri(stack));
    }
  }

  /// A server and what it is asked.
  private record Side(String name, String component, URI server, Supplier<LoadRequest> question) {
    Contender contender(ServiceStack stack) throws IOException {
      return new Contender(name, stack.process(component), server, question);
    }
  }

  @FunctionalInterface
  private interface Measurement {
    String of(List<Contender> contenders) throws InterruptedException;
  }

  private static String inTurn(ServiceStack stack, List<Side> sides, Measurement measurement)
      throws IOException, InterruptedException {
    List<Contender> contenders = new ArrayList<>();
    try {
      for (Side side : sides) {
        contenders.add(side.contender(stack));
      }
      return measurement.of(contenders);
    } finally {
      contenders.forEach(Contender::close);
    }
  }

  private void rates(ServiceStack stack, Consumer<String> out)
      throws IOException, InterruptedException {
    out.accept(Rates.HEADER);
    record(requests.cached().get(), stack);
    out.accept(
        inTurn(
            stack, sides("cached week, gzip", stack, this::cached), all -> Rates.rows(0.85, all)));
    out.accept(
        inTurn(
            stack,
            List.of(
                new Side(
                    "cached week through the gateway",
                    Gateways.OF_SERVICE.name(),
                    Gateways.OF_SERVICE.uri(stack),
                    requests.cached()),
                new Side(
                    "limit: the gateway before bare Vert.x",
                    Gateways.OF_BARE_SERVER.name(),
                    Gateways.OF_BARE_SERVER.uri(stack),
                    CalendarBench.anything(OK))),
            all -> Rates.rows(0.9, all)));
    record(requests.unchanged(stack.service()).get(), stack);
    out.accept(
        inTurn(stack, sides("304", stack, requests::unchanged), all -> Rates.rows(0.85, all)));
    dayBoard(stack, out);
  }

  private void dayBoard(ServiceStack stack, Consumer<String> out)
      throws IOException, InterruptedException {
    String name = "day board of %d posts, gzip".formatted(Network.POSTS_AT_A_POINT);
    if (record(requests.dayBoard(), stack).status() == OK) {
      out.accept(
          inTurn(
              stack,
              List.of(ofService(name, stack, requests::dayBoard), ofBareServer(stack, OK)),
              all -> Rates.rows(0.7, all)));
    } else {
      out.accept("| %s | not served | – | – | ≥ 0.70 |".formatted(name));
    }
  }

  private void latencies(ServiceStack stack, Consumer<String> out)
      throws IOException, InterruptedException {
    out.accept(Latencies.HEADER);
    record(requests.cached().get(), stack);
    out.accept(
        inTurn(
            stack,
            List.of(
                ofService("cached week, gzip", stack, requests.cached()), ofBareServer(stack, OK)),
            all -> Latencies.rows("≤ 2 × limit", all)));
    out.accept(
        inTurn(
            stack,
            List.of(
                ofService("a week never drawn", stack, requests.neverDrawn()),
                ofBareServer(stack, OK)),
            all -> Latencies.rows("≤ 10", all)));
  }

  @FunctionalInterface
  private interface Question {
    Supplier<LoadRequest> to(URI service) throws IOException, InterruptedException;
  }

  private Supplier<LoadRequest> cached(URI service) {
    return requests.cached();
  }

  /// The service, the other build if there is one, and the limit.
  private List<Side> sides(String name, ServiceStack stack, Question question)
      throws IOException, InterruptedException {
    List<Side> sides = new ArrayList<>();
    Supplier<LoadRequest> ofService = question.to(stack.service());
    sides.add(ofService(name, stack, ofService));
    if (other.isPresent()) {
      URI server = other.get().uri(stack);
      sides.add(new Side(name + ", other build", OtherBuild.NAME, server, question.to(server)));
    }
    sides.add(ofBareServer(stack, ofService.get().status()));
    return sides;
  }

  private static Side ofService(String name, ServiceStack stack, Supplier<LoadRequest> question) {
    return new Side(name, SuiteService.CALENDAR.title(), stack.service(), question);
  }

  private static Side ofBareServer(ServiceStack stack, int status) {
    return new Side(
        "limit: the same bytes and headers from bare Vert.x",
        ServiceStack.BARE_SERVER,
        stack.bareServer(),
        anything(status));
  }

  /// The bare server has one answer to everything.
  private static Supplier<LoadRequest> anything(int status) {
    LoadRequest request = LoadRequest.get("/").expecting(status);
    return () -> request;
  }

  /// Makes the service's answer that of the bare server.
  private static RecordedAnswer record(LoadRequest asked, ServiceStack stack)
      throws IOException, InterruptedException {
    RecordedAnswer answer = RecordedAnswer.of(stack.service(), asked);
    answer.putOn(stack.bareServer());
    return answer;
  }

  private static String resident(ServiceStack stack) throws IOException {
    return "\nResident with %,d posts known and 64 MiB of weeks kept: %d MiB (target: %d MB, which are 286 MiB)."
        .formatted(
            POSTS,
            Memory.residentMib(stack.data(), SuiteService.CALENDAR.title()),
            TARGET_RESIDENT);
  }
}
