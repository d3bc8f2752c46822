package io.slotwright.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mailbox for all mails, whatever their recipient.
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

    /// The link with that beginning, which must be in both forms of the mail.
    public String link(String beginning) {
      Matcher found = Pattern.compile(Pattern.quote(beginning) + "[\\w.#/-]+").matcher(text);
      assertThat(found.find()).as(text).isTrue();
      assertThat(html).contains('"' + found.group() + '"');
      return found.group();
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
    return messages.valueStream().map(Mail::of).toList().reversed();
  }
}
