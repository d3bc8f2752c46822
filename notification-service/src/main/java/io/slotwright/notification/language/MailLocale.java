package io.slotwright.notification.language;

import java.util.Locale;

/// The languages of mails.
public enum MailLocale {
  UK("uk", Locale.of("uk", "UA")),
  RU("ru", Locale.of("ru", "UA")),
  /// British dates: day first, 24 hours.
  EN("en", Locale.UK);

  /// A tag of one of these languages, as clients send it: `uk`, `uk-UA`, `uk_UA`.
  public static final String TAG = "([uU][kK]|[rR][uU]|[eE][nN])([-_][a-zA-Z0-9]{2,8})*";

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

  /// The locale for dates and times.
  public Locale formats() {
    return formats;
  }

  /// The language of a BCP 47 tag such as `uk`, `uk-UA` or `uk_UA`; English when mails do not
  /// support it.
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
