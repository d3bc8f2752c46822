package io.slotwright.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The consumer of `docs/consume-events.md` against a real Kafka, with the examples of the
/// published
/// document as records.
@Timeout(180)
class StrangersConsumerIT {
  private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path CONSUMER = REPOSITORY.resolve("deploy/consumer");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;

  private static InfrastructureProcess infrastructure;
  private static String kafka;
  private static JsonNode described;

  @BeforeAll
  static void start() throws Exception {
    described = JSON.readTree(REPOSITORY.resolve("docs/asyncapi/slotwright.json").toFile());
    infrastructure =
        InfrastructureProcess.start(
            folder.resolve("data"), Map.of(), "--only", "kafka", "--ports", "free");
    kafka = "127.0.0.1:" + infrastructure.ports().get("kafka").asInt();
    if (!Files.exists(CONSUMER.resolve("node_modules"))) {
      run("npm", "ci", "--no-audit", "--no-fund");
    }
  }

  @AfterAll
  static void end() throws Exception {
    infrastructure.close();
  }

  @Test
  void itBuildsTheListOfADay() throws Exception {
    // given
    publish("post", example("PostChanged", "post-changed"));
    publish("post-day", example("PostDayChanged", "post-day-changed"));
    assertThat(dayList()).isEqualTo("09:00 Bay 1 free\n09:30 Bay 1 free\n");

    // when it is booked, and an older record comes late
    ObjectNode booking = example("BookingChanged", "booking-created");
    publish("booking", booking.put("version", 2));
    publish("booking", booking.deepCopy().put("version", 1).put("status", "cancelled_by_customer"));

    // then
    assertThat(dayList()).isEqualTo("09:00 Bay 1 booked\n09:30 Bay 1 free\n");
  }

  @Test
  void theDocumentShowsItAsItIs() throws IOException {
    assertThat(Files.readString(REPOSITORY.resolve("docs/consume-events.md")))
        .contains("```js\n" + Files.readString(CONSUMER.resolve("day-list.mjs")) + "```");
  }

  private static ObjectNode example(String message, String name) {
    return described
        .at("/components/messages/" + message + "/examples")
        .valueStream()
        .filter(example -> example.path("name").asText().equals(name))
        .map(example -> (ObjectNode) example.path("payload").deepCopy())
        .findFirst()
        .orElseThrow();
  }

  /// To the topic of a channel, under the key that the document shows.
  private static void publish(String channel, ObjectNode event) throws Exception {
    JsonNode topic = described.at("/channels/" + channel);
    String message = topic.path("messages").fieldNames().next();
    String key =
        described.at("/components/messages/" + message + "/bindings/kafka/key/examples/0").asText();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringSerializer(),
            new StringSerializer())) {
      producer
          .send(new ProducerRecord<>(topic.path("address").asText(), key, event.toString()))
          .get();
    }
  }

  private static String dayList() throws Exception {
    return run("node", "day-list.mjs", kafka, "2026-11-23");
  }

  private static String run(String... command) throws Exception {
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(CONSUMER.toFile())
            .redirectError(errors.toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return printed;
  }
}
