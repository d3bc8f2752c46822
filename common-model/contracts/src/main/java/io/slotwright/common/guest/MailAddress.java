package io.slotwright.common.guest;

import io.slotwright.common.text.VisibleText;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that a mail can be sent to: one addr-spec of dot-atoms (RFC 5322, section 3.4.1) in
/// ASCII, whose domain has a dot. Typed text therefore names at most one mailbox and can never add
/// a header, a second recipient or an SMTP command.
public final class MailAddress {

  /// RFC 5321, section 4.5.3.1.
  private static final int LONGEST_LOCAL_PART = 64;

  /// RFC 5321, section 4.5.3.1.3: a path of 256 with its angle brackets.
  public static final int LONGEST = 254;

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
  private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");

  private final String text;

  private MailAddress(String text) {
    this.text = text;
  }

  /// Parses an address, with an international domain in either form and blanks around it. Empty
  /// when `typed` is not an address or its local part needs SMTPUTF8.
  public static Optional<MailAddress> parse(String typed) {
    String trimmed = VisibleText.trim(typed);
    int at = trimmed.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL_PART) {
      return Optional.empty();
    }
    String localPart = trimmed.substring(0, at);
    return asciiDomain(trimmed.substring(at + 1))
        .filter(domain -> LOCAL_PART.matcher(localPart).matches())
        .map(domain -> localPart + "@" + domain)
        .filter(address -> address.length() <= LONGEST)
        .map(MailAddress::new);
  }

  /// Whether `typed` can be parsed.
  public static boolean isOne(String typed) {
    return parse(typed).isPresent();
  }

  private static Optional<String> asciiDomain(String domain) {
    return Domains.ascii(domain).filter(ascii -> DOMAIN.matcher(ascii).matches());
  }

  /// An address as people write it: an international domain in its own letters.
  ///
  /// @param address in either form; other text stays as it is
  public static String shown(String address) {
    int at = address.lastIndexOf('@');
    return address.substring(0, at + 1) + Domains.unicode(address.substring(at + 1));
  }

  /// The bare address in ASCII, as mail servers and comparisons need it.
  public String text() {
    return text;
  }

  /// In ASCII and lower case.
  public String domain() {
    return text.substring(text.lastIndexOf('@') + 1);
  }

  /// Keeps personal data out of logs and error messages.
  @Override
  public String toString() {
    return "MailAddress[…]";
  }
}
