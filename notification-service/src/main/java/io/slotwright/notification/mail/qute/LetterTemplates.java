package io.slotwright.notification.mail.qute;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The HTML and the text template of a page.
///
/// Its parameters are the content, and what the service point adds.
@CheckedTemplate(basePath = "letter")
final class LetterTemplates {

  private LetterTemplates() {}

  static native TemplateInstance html(LetterPage page, Look look);

  static native TemplateInstance text(LetterPage page, Look look);
}
