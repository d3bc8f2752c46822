package io.slotwright.bench.schedule;

import io.slotwright.bench.load.ServiceStack;
import io.slotwright.local.machine.Failure;
import java.sql.Connection;
import java.time.Duration;

/// Generates all days of a centre's posts, twice.
final class GenerationBench {
  private static final int TIMES = 5;

  private final ServiceStack stack;
  private final ScheduleApi api;
  private final Connection database;
  private final Tables tables;
  private final Centre centre;

  private final Durations generation = new Durations();
  private final Durations relayed = new Durations();
  private final Durations again = new Durations();
  private final Durations plain = new Durations();

  GenerationBench(ServiceStack stack, ScheduleApi api, Connection database, Centre centre) {
    this.stack = stack;
    this.api = api;
    this.database = database;
    this.tables = new Tables(database);
    this.centre = centre;
  }

  String measure() throws Exception {
    try (DayTopic topic = new DayTopic(stack.kafka())) {
      generate(new Durations(), new Durations());
      long days = topic.length();
      PlainInsert floor = new PlainInsert(database, centre, topic.newest());
      int mark = new HeapLog(stack.gcLog()).mark();
      for (int i = 0; i < TIMES; i++) {
        generate(generation, relayed);
        generateAgain(topic);
        plain.add(floor.run());
      }
      return table(days, new HeapLog(stack.gcLog()).since(mark));
    }
  }

  private void generate(Durations answered, Durations empty) throws Exception {
    tables.forgetDays();
    api.renewToken();
    long began = System.nanoTime();
    answered.add(Durations.time(() -> requireAllChanged(api.generate(centre.pointId()))));
    tables.awaitEmptyOutbox();
    empty.add(Duration.ofNanos(System.nanoTime() - began));
  }

  private void requireAllChanged(ScheduleApi.Generated done) {
    if (done.posts() != centre.postIds().size() || done.daysChanged() != done.days()) {
      throw new Failure("Not all days were generated: " + done);
    }
  }

  private void generateAgain(DayTopic topic) throws Exception {
    tables.tidy();
    long before = topic.length();
    again.add(Durations.time(() -> requireNothingChanged(api.generate(centre.pointId()))));
    if (topic.length() != before || tables.number("SELECT count(*) FROM outbox") > 0) {
      throw new Failure("The second generation has published events.");
    }
  }

  private void requireNothingChanged(ScheduleApi.Generated done) {
    if (done.posts() != centre.postIds().size() || done.daysChanged() != 0) {
      throw new Failure("The second generation has changed something: " + done);
    }
  }

  private String table(long days, HeapLog.Use heap) {
    return String.join(
        "\n",
        "%d posts, %d days, %d slots; medians of %d, in turn:"
            .formatted(centre.postIds().size(), days, days * Centre.SLOTS_A_DAY, TIMES),
        "",
        "| ms | median | least | most | target | times the limit |",
        "| --- | --- | --- | --- | --- | --- |",
        row("generate", generation, "3000"),
        row("until the last event is in Kafka", relayed, "–"),
        row("generate again: 0 events", again, "1000"),
        row("limit: the same rows by binary COPY", plain, "–"),
        "",
        "Heap (at most 128 MiB): %d MiB at its fullest, garbage included; %d MiB after a collection; %.0f ms of pauses in all."
            .formatted(heap.mostUsed(), heap.mostLive(), heap.pauseMillis()));
  }

  private String row(String name, Durations measured, String target) {
    return "| %s | %.0f | %.0f | %.0f | %s | %.1f |"
        .formatted(
            name,
            measured.medianMillis(),
            measured.leastMillis(),
            measured.mostMillis(),
            target,
            measured.medianMillis() / plain.medianMillis());
  }
}
