package io.slotwright.plumbing.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Sends outbox rows to their topics as CloudEvents, in binary mode: CloudEvents Kafka
/// protocol binding 1.0.2, section 3.2.
@ApplicationScoped
class KafkaSender {

  /// Longer than the producer's own timeout, so that normally the Kafka client reports the cause.
  private static final Duration ACK_TIMEOUT = OutboxProducer.LONGEST_SENDING.multipliedBy(3);

  private final Producer<String, String> producer;
  private final String source;

  KafkaSender(
      Producer<String, String> producer,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.producer = producer;
    this.source = "/slotwright/" + service;
  }

  /// Completes when every row was acknowledged by Kafka or failed, with the outcomes in the order
  /// of `rows`.
  ///
  /// @param until the last moment to start sending a row, by [System#nanoTime]; the remaining rows
  /// fail
  Uni<List<Sending>> send(List<Row> rows, long until) {
    // Not on an event loop: the producer blocks until it has the topic's metadata.
    return Uni.createFrom()
        .item(() -> rows.stream().map(row -> send(row, until)).toList())
        .runSubscriptionOn(Infrastructure.getDefaultExecutor())
        .chain(KafkaSender::all)
        .ifNoItem()
        .after(ACK_TIMEOUT)
        .fail();
  }

  private static Uni<List<Sending>> all(List<CompletableFuture<Sending>> sendings) {
    return Uni.createFrom()
        .completionStage(CompletableFuture.allOf(sendings.toArray(CompletableFuture[]::new)))
        .map(ended -> sendings.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Sending> send(Row row, long until) {
    return System.nanoTime() - until > 0
        ? CompletableFuture.completedFuture(Sending.failed(row, new LeaseLost()))
        : send(row);
  }

  private CompletableFuture<Sending> send(Row row) {
    CompletableFuture<Sending> sending = new CompletableFuture<>();
    try {
      producer.send(
          event(row),
          (metadata, failure) ->
              sending.complete(
                  failure == null ? Sending.acked(row) : Sending.failed(row, failure)));
    } catch (KafkaException refused) {
      sending.complete(Sending.failed(row, refused));
    }
    return sending;
  }

  private ProducerRecord<String, String> event(Row row) {
    ProducerRecord<String, String> event =
        new ProducerRecord<>(
            row.getString("topic"), row.getString("key"), row.getString("payload"));
    Headers headers = event.headers();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", source + "/" + row.getLong("id"));
    put(headers, "ce_type", row.getString("type"));
    put(headers, "ce_source", source);
    put(headers, "ce_time", row.getOffsetDateTime("created_at").toString());
    put(headers, "content-type", "application/json");
    Optional.ofNullable(row.getJsonObject("headers"))
        .ifPresent(
            more -> more.fieldNames().forEach(name -> put(headers, name, more.getString(name))));
    return event;
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
