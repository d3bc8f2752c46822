package io.slotwright.notification.infrastructure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.slotwright.testing.infrastructure.LocalInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/// The mails received by the real mail server.
public final class Mailbox {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Long enough for an unwanted mail to arrive.
  private static final Duration QUIET = Duration.ofSeconds(3);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Received(
      String from,
      List<String> to,
      String subject,
      @JsonProperty("message_id") String messageId,
      String text,
      String html,
      List<Attachment> attachments) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Attachment(
      String filename, @JsonProperty("content_type") String contentType, int size) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Messages(List<Received> messages) {}

  /// The mails to `recipient`, oldest first, once there are `count` of them.
  public List<Received> await(String recipient, int count) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> of(recipient), mails -> mails.size() >= count);
  }

  /// The mails to `recipient` after a pause in which no further one should arrive.
  public List<Received> afterAWhile(String recipient) throws InterruptedException {
    Thread.sleep(QUIET);
    return of(recipient);
  }

  public List<Received> of(String recipient) {
    String query = "/api/messages?to=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8);
    URI uri = URI.create(LocalInfrastructure.setting("slotwright.test.mailbox") + query);
    try {
      HttpResponse<byte[]> answer =
          http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
      return json.readValue(answer.body(), Messages.class).messages().reversed();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
