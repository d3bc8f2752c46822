package io.slotwright.bench.schedule;

import io.slotwright.bench.load.ServiceStack;
import io.slotwright.common.event.Topics;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// The time from an operator's change to its last post-day event in a consumer's hands.
final class ChangeBench {
  private static final int WARM_UP = 10;
  private static final int TIMES = 30;
  private static final int POSTS = 50;
  private static final String OTHER_ZONE = "Europe/Sofia";
  private static final String DAYS_TOLD =
      """
      SELECT coalesce(sum(post_day.version), 0)
      FROM post_day JOIN post ON post.id = post_day.post_id
      WHERE post.service_point_id = '%s'
      """;

  private final ServiceStack stack;
  private final ScheduleApi api;
  private final Connection database;
  private final Tables tables;

  private final Durations template = new Durations();
  private final Durations zone = new Durations();
  private final Durations floor = new Durations();

  ChangeBench(ServiceStack stack, ScheduleApi api, Connection database) {
    this.stack = stack;
    this.api = api;
    this.database = database;
    this.tables = new Tables(database);
  }

  String measure() throws Exception {
    Centre one = generated(1);
    Centre many = generated(POSTS);
    tables.execute("CREATE TABLE plain_commit (payload text)");
    try (DayTopic topic = new DayTopic(stack.kafka());
        KafkaProducer<String, String> producer = producer()) {
      for (int i = 0; i < WARM_UP + TIMES; i++) {
        boolean counts = i >= WARM_UP;
        api.renewToken();
        String end = i % 2 == 0 ? "23:00" : "24:00";
        String zoneName = i % 2 == 0 ? OTHER_ZONE : Centre.ZONE;
        add(template, counts, () -> change(topic, one, () -> putTemplate(one, end)));
        add(zone, counts, () -> change(topic, many, () -> move(many, zoneName)));
        add(floor, counts, () -> commitAndRoundTrip(topic, producer));
      }
    }
    return table();
  }

  private Centre generated(int posts) throws Exception {
    Centre centre = Centre.open(api, database, posts);
    api.generate(centre.pointId());
    tables.awaitEmptyOutbox();
    return centre;
  }

  private void add(Durations measured, boolean counts, Timed timed) throws Exception {
    tables.awaitEmptyOutbox();
    long nanos = timed.nanos();
    if (counts) {
      measured.add(Duration.ofNanos(nanos));
    }
  }

  @FunctionalInterface
  private interface Timed {
    long nanos() throws Exception;
  }

  private void putTemplate(Centre centre, String end) {
    api.putTemplate(centre.postIds().getFirst(), "00:00", end);
  }

  private void move(Centre centre, String zoneName) {
    api.movePoint(centre.pointId(), zoneName, 1);
  }

  /// Every published day has the next version.
  private long change(DayTopic topic, Centre centre, Durations.Work change) throws Exception {
    long before = tables.number(DAYS_TOLD.formatted(centre.pointId()));
    topic.skip();
    long began = System.nanoTime();
    change.run();
    topic.await(tables.number(DAYS_TOLD.formatted(centre.pointId())) - before);
    return System.nanoTime() - began;
  }

  private long commitAndRoundTrip(DayTopic topic, KafkaProducer<String, String> producer)
      throws Exception {
    topic.skip();
    long began = System.nanoTime();
    tables.execute("INSERT INTO plain_commit VALUES ('%s')".formatted(UUID.randomUUID()));
    producer.send(new ProducerRecord<>(Topics.POST_DAY, "bench", "{}")).get();
    topic.await(1);
    return System.nanoTime() - began;
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", stack.kafka(), "acks", "all"),
        new StringSerializer(),
        new StringSerializer());
  }

  private String table() {
    return String.join(
        "\n",
        "%d of each, in turn, one at a time:".formatted(TIMES),
        "",
        "| ms | median | most | target | times the limit |",
        "| --- | --- | --- | --- | --- |",
        row("`PUT template` → last event, one post", template, "300"),
        row("zone of a point with %d posts → last event".formatted(POSTS), zone, "3000"),
        row("limit: a commit, then one record to Kafka and back", floor, "–"));
  }

  private String row(String name, Durations measured, String target) {
    return "| %s | %.1f | %.1f | %s | %.1f |"
        .formatted(
            name,
            measured.medianMillis(),
            measured.mostMillis(),
            target,
            measured.medianMillis() / floor.medianMillis());
  }
}
