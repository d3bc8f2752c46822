package io.slotwright.common.guest;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;

/// The two forms of international domain names (UTS #46, nontransitional: `straße.de` is another
/// domain than `strasse.de`, which `java.net.IDN` makes of it).
final class Domains {

  private static final IDNA NAMES =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ);

  private Domains() {}

  /// The form that DNS has, in lower case; empty for what is no name.
  static Optional<String> ascii(String domain) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = NAMES.nameToASCII(domain, new StringBuilder(), info);
    return info.hasErrors()
        ? Optional.empty()
        : Optional.of(ascii.toString().toLowerCase(Locale.ROOT));
  }

  /// The form that people read; what is no name stays as it is.
  static String unicode(String domain) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder unicode = NAMES.nameToUnicode(domain, new StringBuilder(), info);
    return info.hasErrors() ? domain : unicode.toString();
  }
}
