package io.slotwright.observability.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.local.client.Eventually;
import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Port;
import io.slotwright.local.machine.PortPlan;
import io.slotwright.local.mail.Mailbox;
import io.slotwright.local.observe.Observation;
import io.slotwright.local.stack.Stack;
import io.slotwright.local.stack.StackPlan;
import io.slotwright.observability.dashboard.Dashboard;
import io.slotwright.observability.program.Programs;
import io.slotwright.observability.rule.RuleFile;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prometheus, Alertmanager and the mailbox run, and no service does.
class LivePrometheusIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Eventually EVENTUALLY =
      new Eventually(Duration.ofMinutes(6), Duration.ofSeconds(1));

  @TempDir static Path folder;

  private static HttpClient http;
  private static Stack stack;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    DataFolder data = new DataFolder(folder.resolve("data")).create();
    PortPlan ports = PortPlan.free();
    Mailbox mailbox = new Mailbox(data.mailbox(), ports.of(Port.SMTP), ports.of(Port.MAILBOX));
    StackPlan plan =
        new StackPlan(data, ports, List.of(mailbox.component()))
            .with(
                Observation.of(
                        RuleFile.HOME.resolve("../..").normalize(),
                        Map.of("PATH", Programs.path()),
                        data,
                        ports)
                    .components());
    http = HttpClient.newHttpClient();
    stack = Stack.of(plan, line -> {}).start();
  }

  @AfterAll
  static void end() {
    stack.close();
    http.close();
  }

  @Test
  void allRulesAreEvaluated() throws IOException, InterruptedException {
    EVENTUALLY.until(
        () -> {
          List<String> health = get(Port.PROMETHEUS, "/api/v1/rules").findValuesAsText("health");
          return health.size() > 50 && health.stream().allMatch("ok"::equals);
        },
        "some rules are not evaluated");
  }

  @Test
  void eachQueryOfADashboardIsAnswered() throws IOException, InterruptedException {
    for (Dashboard dashboard : Dashboard.all()) {
      for (String expression : dashboard.expressions()) {
        String query = URLEncoder.encode(expression, UTF_8);
        assertThat(get(Port.PROMETHEUS, "/api/v1/query?query=" + query).path("status").asText())
            .as(expression)
            .isEqualTo("success");
      }
    }
  }

  @Test
  void eachDashboardIsShown() throws IOException, InterruptedException {
    for (Dashboard dashboard : Dashboard.all()) {
      HttpResponse<String> page =
          ask(Port.PROMETHEUS, "/consoles/%s.html".formatted(dashboard.name()));
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<h1>%s</h1>".formatted(dashboard.title()));
    }
  }

  @Test
  void theServicesThatAreAwayAreMailed() throws IOException, InterruptedException {
    EVENTUALLY.until(
        () ->
            get(Port.MAILBOX, "/api/messages?to=on-call@slotwright.local")
                .findValuesAsText("subject")
                .stream()
                .anyMatch(subject -> subject.contains("ServiceDown booking-service")),
        "nobody was told that booking-service is away");
  }

  private static JsonNode get(Port port, String path) throws IOException, InterruptedException {
    return JSON.readTree(ask(port, path).body());
  }

  private static HttpResponse<String> ask(Port port, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://%s%s".formatted(stack.ports().address(port), path));
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
