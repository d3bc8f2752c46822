package io.slotwright.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Where all mails end up, whoever they are for.
///
/// @param api of the mailbox, which is not behind the gateway
public record Mailbox(Api api) {

  /// A received mail.
  public record Mail(String to, String subject, String messageId, String text, String html) {
    private static Mail of(JsonNode json) {
      return new Mail(
          json.path("to").path(0).asText(),
          json.path("subject").asText(),
          json.path("message_id").asText(),
          json.path("text").asText(),
          json.path("html").asText());
    }
  }

  /// Oldest first.
  public List<Mail> mailsTo(String address) {
    return mails("?to=" + address);
  }

  /// Oldest first.
  public List<Mail> all() {
    return mails("");
  }

  private List<Mail> mails(String query) {
    JsonNode messages = api.get("/api/messages" + query).expect(200).json().path("messages");
    return Json.stream(messages).map(Mail::of).toList().reversed();
  }
}
