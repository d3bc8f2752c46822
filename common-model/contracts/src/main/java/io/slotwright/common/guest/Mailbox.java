package io.slotwright.common.guest;

import java.util.Locale;

/// The mailbox behind a mail address, for counting: ignores case, the form of the domain, and a tag
/// after `+` (RFC 5233). Dots in the local part count, because most providers distinguish them.
public final class Mailbox {

  private Mailbox() {}

  /// Equal for all addresses of one mailbox; text that is not an address is its own mailbox.
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
    return Domains.ascii(stripped).orElse(stripped);
  }
}
