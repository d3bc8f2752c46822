package io.slotwright.plumbing.production;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which addresses a list of trusted proxies lets in.
final class Proxies {

  /// No installation has more proxies than a `/8`.
  private static final int WIDEST = 8;

  private static final Pattern RANGE = Pattern.compile(".*/(\\d{1,3})");

  private Proxies() {}

  /// @param entry an address, a name, or a range such as `10.0.0.0/8`
  static boolean isWideOpen(String entry) {
    Matcher range = RANGE.matcher(entry);
    return entry.equals("*")
        || entry.equals("0.0.0.0")
        || entry.equals("::")
        || (range.matches() && Integer.parseInt(range.group(1)) < WIDEST);
  }
}
