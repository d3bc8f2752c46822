package io.slotwright.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.common.event.Topics;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Four kinds of infrastructure in child processes, used as the services use them.
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InfrastructureIT {
  @TempDir static Path folder;

  private static InfrastructureProcess infrastructure;
  private static JsonNode ports;

  @BeforeAll
  static void start() throws Exception {
    begin();
  }

  private static void begin() throws Exception {
    infrastructure =
        InfrastructureProcess.start(folder.resolve("data"), Map.of(), "--ports", "free");
    ports = infrastructure.ports();
  }

  @AfterAll
  static void end() throws Exception {
    infrastructure.close();
  }

  @Test
  void postgresRefusesOverlappingAllocationsForAServicesOwnUser() throws Exception {
    try (Connection connection = connect("booking", "booking");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE allocation (
            post_id uuid NOT NULL, during tstzrange NOT NULL,
            EXCLUDE USING gist (post_id WITH =, during WITH &&))""");
      String insert =
          "INSERT INTO allocation VALUES ('0190a000-0000-7000-8000-000000000001', '[2026-11-23 %s, 2026-11-23 %s)')";

      statement.execute(insert.formatted("10:00", "11:00"));
      statement.execute(insert.formatted("11:00", "12:00"));

      assertThatThrownBy(() -> statement.execute(insert.formatted("10:30", "10:45")))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("exclusion constraint");
    }
  }

  @Test
  void postgresMakesACommitDurableBeforeItAnswers() throws Exception {
    try (Connection connection = connect("booking", "booking");
        Statement statement = connection.createStatement()) {
      for (String setting : List.of("fsync", "synchronous_commit")) {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
          row.next();
          assertThat(row.getString(1)).isEqualTo("on");
        }
      }
    }
  }

  @Test
  void aServiceCannotEnterTheDatabaseOfAnother() {
    assertThatThrownBy(() -> connect("schedule", "booking"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void redisRunsLua() throws Exception {
    assertThat(
            redis(
                "EVAL",
                "redis.call('SET', KEYS[1], ARGV[1]) return redis.call('GET', KEYS[1])",
                "1",
                "slot",
                "token"))
        .isEqualTo("$5\r\ntoken\r\n");
  }

  @Test
  void kafkaHasTheSuitesTopicsAndCarriesARecord() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
      ConfigResource post = new ConfigResource(ConfigResource.Type.TOPIC, Topics.POST);

      assertThat(admin.listTopics().names().get())
          .contains(Topics.POST, Topics.BOOKING, Topics.deadLetter("calendar-view-service"));
      assertThat(
              admin
                  .describeConfigs(List.of(post))
                  .all()
                  .get()
                  .get(post)
                  .get("cleanup.policy")
                  .value())
          .isEqualTo("compact");
      assertThat(
              admin
                  .describeTopics(List.of(Topics.BOOKING))
                  .allTopicNames()
                  .get()
                  .get(Topics.BOOKING)
                  .partitions())
          .hasSize(6);
    }
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka()), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.BOOKING, "post-7", "booked")).get();
    }

    assertThat(firstRecord(Topics.BOOKING).value()).isEqualTo("booked");
  }

  @Test
  void aMailAppearsInTheMailbox() throws Exception {
    send("olena@example.test", "Підтвердження");

    JsonNode mail = mails("?to=olena@example.test").path(0);

    assertThat(mail.path("from").asText()).isEqualTo("no-reply@slotwright.example");
    assertThat(mail.path("to").path(0).asText()).isEqualTo("olena@example.test");
    assertThat(mail.path("subject").asText()).isEqualTo("Підтвердження");
    assertThat(mail.path("text").asText()).isEqualTo("До зустрічі");
    assertThat(mail.path("html").asText()).isEqualTo("<p>До зустрічі</p>");
    assertThat(mail.path("date").asText()).isEqualTo("2026-11-23T07:00:00Z");
    assertThat(mail.path("message_id").asText()).startsWith("<");
    JsonNode file = mail.path("attachments").path(0);
    assertThat(file.path("filename").asText()).isEqualTo("booking.ics");
    assertThat(file.path("content_type").asText()).isEqualTo("text/calendar");
    assertThat(file.path("size").asInt()).isEqualTo(15);
  }

  @Test
  void theNewestMailComesFirst() throws Exception {
    send("first@example.test", "first");
    send("second@example.test", "second");

    assertThat(mails("").path(0).path("subject").asText()).isEqualTo("second");
  }

  @Test
  void aPortInUseEndsInOneLine() throws Exception {
    int base = PortPlan.free().of(Port.GATEWAY);
    try (ServerSocket _ = new ServerSocket(base + 79, 1, InetAddress.getLoopbackAddress());
        InfrastructureProcess second =
            InfrastructureProcess.start(
                folder.resolve("second"),
                Map.of("SLOTWRIGHT_PORT_BASE", Integer.toString(base)),
                "--only",
                "redis")) {

      assertThat(second.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(second.process().exitValue()).isEqualTo(1);
      assertThat(second.errors().lines())
          .containsExactly(
              "slotwright: Port %d, which redis needs, is in use: stop what listens there, or set SLOTWRIGHT_PORT_BASE to move all ports (for example 9000)."
                  .formatted(base + 79));
    }
  }

  @Test
  void aSecondStackOnTheSameDataIsRefusedInOneLine() throws Exception {
    try (InfrastructureProcess second =
        InfrastructureProcess.start(folder.resolve("data"), Map.of(), "--ports", "free")) {

      assertThat(second.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(second.errors())
          .startsWith("slotwright: A stack already runs on ")
          .hasLineCount(1);
    }
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void whenTheInputClosesEveryProcessEndsAndTheDataIsThereTheNextTime() throws Exception {
    try (Connection connection = connect("schedule", "schedule");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept AS SELECT 'still here' AS word");
    }
    redis("SET", "kept", "here");
    send("kept@example.test", "kept");
    List<ProcessHandle> processes = infrastructure.descendants();

    assertThat(infrastructure.closeInput()).isZero();

    assertThat(processes).hasSizeGreaterThan(4).noneMatch(ProcessHandle::isAlive);
    begin();
    try (Connection connection = connect("schedule", "schedule");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT word FROM kept")) {
      assertThat(row.next()).isTrue();
    }
    assertThat(redis("GET", "kept")).isEqualTo("$4\r\nhere\r\n");
    assertThat(mails("?to=kept@example.test")).hasSize(1);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void whenTheCommandIsKilledNothingIsLeftBehind() throws Exception {
    List<ProcessHandle> processes = infrastructure.descendants();

    infrastructure.process().destroyForcibly().waitFor();

    assertThat(processes).hasSizeGreaterThan(4);
    for (ProcessHandle process : processes) {
      process.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  private static Connection connect(String database, String user) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.path("postgres").asInt(), database),
        user,
        user);
  }

  private static String redis(String... words) throws Exception {
    StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
    for (String word : words) {
      command.append("$%d\r\n%s\r\n".formatted(word.length(), word));
    }
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), ports.path("redis").asInt())) {
      socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static String kafka() {
    return "127.0.0.1:" + ports.path("kafka").asInt();
  }

  private static ConsumerRecord<String, String> firstRecord(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka(), "group.id", "test", "auto.offset.reset", "earliest");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      Instant deadline = Instant.now().plusSeconds(30);
      while (Instant.now().isBefore(deadline)) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          return record;
        }
      }
    }
    throw new AssertionError("No record in " + topic);
  }

  private static void send(String to, String subject) throws Exception {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", "127.0.0.1");
    settings.setProperty("mail.smtp.port", ports.path("smtp").asText());
    MimeMessage mail = new MimeMessage(Session.getInstance(settings));
    mail.setFrom(new InternetAddress("no-reply@slotwright.example", "Slotwright"));
    mail.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
    mail.setSubject(subject, "UTF-8");
    mail.setSentDate(Date.from(Instant.parse("2026-11-23T07:00:00Z")));
    MimeMultipart bodies =
        new MimeMultipart(
            "alternative", part("До зустрічі", "plain"), part("<p>До зустрічі</p>", "html"));
    MimeBodyPart both = new MimeBodyPart();
    both.setContent(bodies);
    MimeBodyPart file = part("BEGIN:VCALENDAR", "calendar");
    file.setFileName("booking.ics");
    mail.setContent(new MimeMultipart(both, file));
    Transport.send(mail);
  }

  private static MimeBodyPart part(String content, String subtype) throws Exception {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, "UTF-8", subtype);
    return part;
  }

  private static JsonNode mails(String query) throws Exception {
    URI page =
        URI.create(
            "http://localhost:%d/api/messages%s".formatted(ports.path("mailbox").asInt(), query));
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
      return new ObjectMapper().readTree(answer.body()).path("messages");
    }
  }
}
