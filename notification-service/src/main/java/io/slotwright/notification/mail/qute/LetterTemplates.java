package io.slotwright.notification.mail.qute;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.slotwright.notification.mail.qute.LetterPage.Action;
import org.jspecify.annotations.Nullable;

/// The HTML and the text template of a page.
///
/// Its parameters are the content, what the service point adds, and the link by which the recipient
/// chooses other mails; null for none.
@CheckedTemplate(basePath = "letter")
final class LetterTemplates {

  private LetterTemplates() {}

  static native TemplateInstance html(LetterPage page, Look look, @Nullable Action choice);

  static native TemplateInstance text(LetterPage page, Look look, @Nullable Action choice);
}
