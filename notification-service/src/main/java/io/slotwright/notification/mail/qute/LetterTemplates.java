package io.slotwright.notification.mail.qute;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The two dresses of a page.
@CheckedTemplate(basePath = "letter")
final class LetterTemplates {

  private LetterTemplates() {}

  static native TemplateInstance html(LetterPage page);

  static native TemplateInstance text(LetterPage page);
}
