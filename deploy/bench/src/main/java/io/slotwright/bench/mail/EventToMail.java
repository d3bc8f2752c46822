package io.slotwright.bench.mail;

import io.slotwright.bench.figure.Spread;
import io.slotwright.bench.load.Load;
import io.slotwright.common.event.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// From an event in Kafka to its mail at the mail server; also beside many domains whose mails are
/// taken but never answered.
final class EventToMail {
  private static final int EVENTS = 200;
  private static final int DIGITS = 3;
  private static final int STUCK_DOMAINS = 100;
  private static final int MAILS_TO_EACH = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final SmtpSink sink;
  private final QueuedMails mails;
  private final String kafka;
  private final int times;

  EventToMail(SmtpSink sink, QueuedMails mails, String kafka, int times) {
    this.sink = sink;
    this.mails = mails;
    this.kafka = kafka;
    this.times = times;
  }

  /// A table.
  String measure() throws SQLException, InterruptedException {
    List<Double> median = new ArrayList<>();
    List<Double> quiet = new ArrayList<>();
    List<Double> beside = new ArrayList<>();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      of(producer);
      for (int i = 0; i < times; i++) {
        mails.clear();
        Histogram latencies = of(producer);
        median.add(Load.millis(latencies, 50));
        quiet.add(Load.millis(latencies, 99));
      }
      for (int i = 0; i < times; i++) {
        mails.addConfirmations(
            STUCK_DOMAINS * MAILS_TO_EACH,
            "'%s' || number %% %d || '.test'".formatted(SmtpSink.STUCK, STUCK_DOMAINS));
        beside.add(Load.millis(of(producer), 99));
      }
    }
    return String.join(
        "\n",
        "| an event → its mail at the server, %d each, ms | median of %d (least to most) | target |"
            .formatted(EVENTS, times),
        "| --- | --- | --- |",
        row("p50", median, "–"),
        row("p99", quiet, "≤ 100"),
        row("p99, beside %d stuck domains".formatted(STUCK_DOMAINS), beside, "≤ 1.2 × p99"),
        "",
        "Beside stuck domains: %.2f × p99."
            .formatted(new Spread(beside).median() / new Spread(quiet).median()));
  }

  private static String row(String name, List<Double> values, String target) {
    return "| %s | %s | %s |".formatted(name, new Spread(values).text("%.1f"), target);
  }

  private Histogram of(KafkaProducer<String, String> producer) throws InterruptedException {
    Histogram latencies = new Histogram(DIGITS);
    for (int i = 0; i < EVENTS; i++) {
      UUID booking = UUID.randomUUID();
      String event =
          QueuedMails.Slot.in(Duration.ofDays(3))
              .booking()
              .replace("@id@", booking.toString())
              .replace("@email@", "mail-%d@healthy.test".formatted(i));
      SmtpSink.Arrivals arrivals = sink.expect(1);
      long asked = System.nanoTime();
      var _ = producer.send(new ProducerRecord<>(Topics.BOOKING, booking.toString(), event));
      producer.flush();
      latencies.recordValue(Math.max(0, arrivals.await(PATIENCE).lastNanos() - asked));
      Thread.sleep(PAUSE);
    }
    return latencies;
  }
}
