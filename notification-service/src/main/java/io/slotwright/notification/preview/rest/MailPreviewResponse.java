package io.slotwright.notification.preview.rest;

import io.slotwright.notification.mail.Mail;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A mail to look at.
///
/// @param html in which the logo is a `data:` address, so that a browser shows it
@Schema(
    examples =
        """
        {"subject": "Ваш запис підтверджено: Tyre Centre Podil", "text": "Вітаємо, Олена Коваль!",
         "html": "<!doctype html>"}
        """)
record MailPreviewResponse(String subject, String text, String html) {

  static MailPreviewResponse of(Mail mail) {
    String html =
        mail.logo()
            .map(
                logo ->
                    mail.html()
                        .replace(
                            "cid:" + Mail.LOGO,
                            "data:%s;base64,%s"
                                .formatted(
                                    logo.type(), Base64.getEncoder().encodeToString(logo.bytes()))))
            .orElse(mail.html());
    return new MailPreviewResponse(mail.subject(), mail.text(), html);
  }
}
