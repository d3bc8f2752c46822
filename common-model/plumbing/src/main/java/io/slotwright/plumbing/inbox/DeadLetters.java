package io.slotwright.plumbing.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.slotwright.common.event.Topics;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.outbox.OutboxRecord;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Publishes unreadable records to the dead-letter topic, so that they do not block the records
/// behind them.
@ApplicationScoped
class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final Outbox outbox;
  private final MeterRegistry meters;
  private final String topic;

  DeadLetters(
      Outbox outbox,
      MeterRegistry meters,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.outbox = outbox;
    this.meters = meters;
    this.topic = Topics.deadLetter(service);
  }

  Uni<Void> write(SqlClient connection, List<ConsumerRecord<String, byte[]>> unreadable) {
    unreadable.forEach(this::report);
    return outbox.write(connection, unreadable.stream().map(this::letter).toList());
  }

  private void report(ConsumerRecord<String, byte[]> record) {
    LOG.errorf(
        "unreadable record in %s, partition %d, offset %d: see %s",
        record.topic(), record.partition(), record.offset(), topic);
    meters.counter("slotwright_dead_letters", "topic", record.topic()).increment();
  }

  private OutboxRecord letter(ConsumerRecord<String, byte[]> record) {
    String origin = record.topic() + "/" + record.partition() + "/" + record.offset();
    return new OutboxRecord(topic, origin, "io.slotwright.dead-letter", text(record.value()));
  }

  /// PostgreSQL's text type cannot store NUL.
  private static String text(byte[] value) {
    return value == null ? "" : new String(value, UTF_8).replace("\0", "\uFFFD");
  }
}
