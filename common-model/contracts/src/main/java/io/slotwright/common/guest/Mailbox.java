package io.slotwright.common.guest;

import java.net.IDN;
import java.util.Locale;

/// The mailbox that a mail address leads to, for counting: however its capitals are written, in
/// whichever form its domain is, and without a tag after `+` (RFC 5233). Dots of the local part
/// count, for most providers tell them apart.
public final class Mailbox {

  private Mailbox() {}

  /// The same for all addresses that lead to one mailbox; what is no address is its own mailbox.
  public static String of(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    return at < 1 ? lower : local(lower.substring(0, at)) + "@" + domain(lower.substring(at + 1));
  }

  private static String local(String local) {
    int plus = local.indexOf('+');
    return plus < 1 ? local : local.substring(0, plus);
  }

  private static String domain(String domain) {
    String stripped = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    try {
      return IDN.toASCII(stripped, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noDomain) {
      return stripped;
    }
  }
}
