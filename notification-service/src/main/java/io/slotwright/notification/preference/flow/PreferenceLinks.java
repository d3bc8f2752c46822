package io.slotwright.notification.preference.flow;

import io.slotwright.notification.mail.MailChoice;
import io.slotwright.notification.mail.Unsubscribe;
import io.slotwright.notification.mail.flow.MailSettings;
import io.slotwright.notification.preference.Subscriber;
import io.slotwright.notification.preference.SubscriberTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/// Makes the links by which customers choose their mails.
@ApplicationScoped
public class PreferenceLinks {

  private final SubscriberTokens tokens;
  private final String base;

  PreferenceLinks(SubscriberTokens tokens, MailSettings settings) {
    this.tokens = tokens;
    this.base = settings.publicUrl().toString().replaceAll("/+$", "");
  }

  MailChoice of(Subscriber subscriber) {
    String token = tokens.of(subscriber);
    return new MailChoice(
        page(token),
        new Unsubscribe(URI.create(base + "/api/v1/notifications/unsubscribe?token=" + token)));
  }

  /// The page that belongs to a token. The token is in the fragment, which browsers do not send.
  ///
  /// @param token of base64url characters
  public String page(String token) {
    return base + "/preferences#" + token;
  }
}
