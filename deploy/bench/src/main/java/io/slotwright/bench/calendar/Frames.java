package io.slotwright.bench.calendar;

import io.slotwright.bench.figure.Spread;
import io.slotwright.bench.load.ServiceStack;
import io.slotwright.common.event.Topics;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.service.SuiteService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Two thousand viewers of one post: what an idle one costs, and how fast an update reaches all.
final class Frames {
  private static final int VIEWERS = 2_000;
  private static final int FEW = 100;
  private static final int TIMES = 5;
  private static final int UPDATES = 20;
  private static final double TARGET = 0.8;
  private static final double TARGET_MEMORY = 1.25;
  private static final Duration QUIET = Duration.ofMillis(100);
  private static final Duration SETTLING = Duration.ofSeconds(3);
  private static final UUID BOOKING = new UUID(0x27000, 0x8000_0000_0000_0001L);
  private static final int DAY = 6;

  private final ServiceStack stack;
  private final Network network;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private int version;

  Frames(ServiceStack stack, Network network) {
    this.stack = stack;
    this.network = network;
  }

  /// One of the two servers.
  private final class Side {
    private final URI server;
    private final String component;
    private final String path;
    private final List<Double> perSecond = new ArrayList<>();
    private final List<Double> processorMicros = new ArrayList<>();
    private double kibPerSocket;

    Side(URI server, String component, String path) {
      this.server = server;
      this.component = component;
      this.path = path;
    }

    /// Opens all viewers, and notes what they cost while nothing happens.
    Viewers open() throws IOException, InterruptedException {
      Viewers.open(server, path, FEW).close();
      Thread.sleep(SETTLING);
      long before = liveBytes(stack.process(component));
      Viewers viewers = Viewers.open(server, path, VIEWERS);
      Thread.sleep(SETTLING);
      kibPerSocket = (liveBytes(stack.process(component)) - before) / 1024.0 / VIEWERS;
      return viewers;
    }

    private void measure(Viewers viewers, Cause cause, boolean counts)
        throws IOException, InterruptedException {
      ProcessHandle process = stack.process(component);
      Duration before = processorTime(process);
      List<Double> rates = new ArrayList<>();
      for (int i = 0; i < UPDATES; i++) {
        Viewers.Arrivals arrivals = viewers.next(cause.repeats());
        cause.run();
        long[] nanos = arrivals.await();
        Arrays.sort(nanos);
        rates.add(nanos.length / ((nanos[nanos.length - 1] - nanos[0]) / 1e9));
        Thread.sleep(QUIET);
      }
      double micros = processorTime(process).minus(before).toNanos() / 1e3;
      if (counts) {
        perSecond.add(new Spread(rates).median());
        processorMicros.add(micros / UPDATES / VIEWERS);
      }
    }

    String row(String name, Side limit, String target) {
      return "| %s | %s | %s | %.2f | %s |"
          .formatted(
              name,
              new Spread(perSecond).text("%,.0f"),
              new Spread(processorMicros).text("%.1f"),
              new Spread(perSecond).median() / new Spread(limit.perSecond).median(),
              target);
    }

    String memoryRow(String name, Side limit, String target) {
      return "| %s | %.1f | %.2f | %s |"
          .formatted(name, kibPerSocket, kibPerSocket / limit.kibPerSocket, target);
    }
  }

  /// What makes a server send an update.
  ///
  /// @param repeats whether it sends the same frame each time
  private record Cause(boolean repeats, Action action) {
    void run() throws IOException, InterruptedException {
      action.run();
    }
  }

  private interface Action {
    void run() throws IOException, InterruptedException;
  }

  /// Two tables.
  String measure() throws IOException, InterruptedException {
    Side service = new Side(stack.service(), SuiteService.CALENDAR.title(), socketPath());
    Side bare = new Side(stack.bareServer(), ServiceStack.BARE_SERVER, "/");
    try (KafkaProducer<String, String> producer = Network.producer(stack.kafka());
        Viewers ofService = service.open();
        Viewers ofBare = bare.open()) {
      Cause change = new Cause(false, () -> change(producer));
      Cause frame = new Cause(true, () -> send(ofService.lastFrame()));
      for (int i = -1; i < TIMES; i++) {
        service.measure(ofService, change, i >= 0);
        bare.measure(ofBare, frame, i >= 0);
      }
    }
    return String.join(
        "\n",
        ("| frames/s to %,d sockets, from the first to the last of an update |"
                + " median of %d (least to most), %d updates each | processor time of a frame, µs |"
                + " of the limit | target |")
            .formatted(VIEWERS, TIMES, UPDATES),
        "| --- | --- | --- | --- | --- |",
        service.row("service", bare, "≥ " + TARGET),
        bare.row("limit: the same frame from a loop of bare Vert.x", bare, "–"),
        "",
        "| live heap of an idle socket, of %,d | KiB | times the limit | target |"
            .formatted(VIEWERS),
        "| --- | --- | --- | --- |",
        service.memoryRow("service", bare, "≤ " + TARGET_MEMORY),
        bare.memoryRow("limit: bare Vert.x", bare, "–"));
  }

  private String socketPath() {
    return "/ws/calendar/%s?week_start=%s&timezone=%s"
        .formatted(network.post(0), Network.MONDAY, Network.ZONE);
  }

  /// Books a slot of this week, or cancels the booking.
  private void change(KafkaProducer<String, String> producer) {
    version++;
    String event = network.booking(0, BOOKING, version, Network.slot(DAY, 0));
    var _ = producer.send(new ProducerRecord<>(Topics.BOOKING, network.post(0).toString(), event));
  }

  private void send(String frame) throws IOException, InterruptedException {
    var _ =
        http.send(
            HttpRequest.newBuilder(stack.bareServer()).POST(BodyPublishers.ofString(frame)).build(),
            BodyHandlers.discarding());
  }

  private static Duration processorTime(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The heap that is in use after a full collection. What a process has resident tells little: a
  /// heap grows in steps.
  private static long liveBytes(ProcessHandle process) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    List<String> lines = jcmd.inputReader().lines().toList();
    if (jcmd.waitFor() != 0) {
      throw new Failure("jcmd has failed: " + String.join("\n", lines));
    }
    String total = lines.getLast().strip();
    return Long.parseLong(total.substring(total.lastIndexOf(' ') + 1));
  }
}
