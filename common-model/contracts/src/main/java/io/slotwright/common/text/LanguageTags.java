package io.slotwright.common.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/// Language tags as clients send them.
public final class LanguageTags {

  /// RFC 5646, section 4.4.1: as long as any tag needs to be.
  private static final int LONGEST = 35;

  private LanguageTags() {}

  /// The tag in the form of RFC 5646 (BCP 47), such as `uk-UA` for `uk_UA`, `UK-ua` and the POSIX
  /// name `uk_UA.UTF-8`. Empty when `typed` names no language.
  public static Optional<String> read(String typed) {
    String tag = VisibleText.trim(typed).replaceFirst("[.@].*", "").replace('_', '-');
    try {
      return Optional.of(tag)
          .filter(text -> text.length() <= LONGEST)
          .map(text -> new Locale.Builder().setLanguageTag(text).build())
          .filter(locale -> !locale.getLanguage().isEmpty())
          .map(Locale::toLanguageTag);
    } catch (IllformedLocaleException noTag) {
      return Optional.empty();
    }
  }
}
