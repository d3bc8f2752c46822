package io.slotwright.plumbing.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/// Sends a row of the outbox to its topic as a CloudEvent (binary mode).
@ApplicationScoped
class KafkaSender {

  /// Longer than the producer's own `delivery.timeout.ms`, so that normally Kafka's client says why
  /// it failed.
  private static final Duration ACK_TIMEOUT = Duration.ofSeconds(10);

  private final MutinyEmitter<String> emitter;
  private final String source;

  KafkaSender(
      @Channel("outbox") MutinyEmitter<String> emitter,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.emitter = emitter;
    this.source = "/slotwright/" + service;
  }

  /// Completes when Kafka has acknowledged the record.
  Uni<Void> send(Row row) {
    return emitter
        .sendMessage(Message.of(row.getString("payload"), metadata(row)))
        .ifNoItem()
        .after(ACK_TIMEOUT)
        .fail();
  }

  private Metadata metadata(Row row) {
    OffsetDateTime createdAt = row.getOffsetDateTime("created_at");
    return Metadata.of(
        OutgoingKafkaRecordMetadata.<String>builder()
            .withTopic(row.getString("topic"))
            .withKey(row.getString("key"))
            .build(),
        OutgoingCloudEventMetadata.<String>builder()
            .withId(source + "/" + row.getLong("id"))
            .withType(row.getString("type"))
            .withSource(URI.create(source))
            .withTimestamp(createdAt.toZonedDateTime())
            .withDataContentType("application/json")
            .build());
  }
}
