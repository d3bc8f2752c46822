package io.slotwright.plumbing.production;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Detects an entry that trusts too many addresses as proxies.
final class Proxies {

  /// No installation needs a proxy range wider than a `/8`.
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
