package io.slotwright.notification.mail;

import java.util.Locale;

/// The languages that mails are written in.
public enum MailLocale {
  UK("uk", Locale.of("uk", "UA")),
  RU("ru", Locale.of("ru", "UA")),
  /// Dates as the British write them: day first, 24 hours.
  EN("en", Locale.UK);

  private final String language;
  private final Locale formats;

  MailLocale(String language, Locale formats) {
    this.language = language;
    this.formats = formats;
  }

  /// The ISO 639 code, as in `Content-Language`.
  public String language() {
    return language;
  }

  /// How dates and times are written.
  Locale formats() {
    return formats;
  }

  /// The language of a BCP 47 tag such as `uk` or `uk-UA`; English for any that no mail is written
  /// in.
  public static MailLocale of(String languageTag) {
    String wanted = Locale.forLanguageTag(languageTag.replace('_', '-')).getLanguage();
    for (MailLocale locale : values()) {
      if (locale.language.equals(wanted)) {
        return locale;
      }
    }
    return EN;
  }
}
