package io.slotwright.plumbing.production;

import java.util.List;
import java.util.Locale;

/// Detects guessable secrets.
final class Secrets {

  private static final int SHORTEST_PASSWORD = 8;
  private static final int SHORTEST_KEY = 32;
  private static final int FEWEST_CHARACTERS = 10;

  private static final List<String> WELL_KNOWN =
      List.of("password", "changeme", "change-me", "postgres", "slotwright", "secret", "12345678");

  private static final List<String> OF_EXAMPLES =
      List.of("test", "example", "changeme", "change-me", "secret", "slotwright", "0123456789");

  private Secrets() {}

  /// Whether a password is short, well known, or the name of its user or of the service it opens.
  static boolean isGuessable(String password, List<String> names) {
    String lower = password.toLowerCase(Locale.ROOT);
    return password.length() < SHORTEST_PASSWORD
        || WELL_KNOWN.contains(lower)
        || names.stream().anyMatch(lower::equalsIgnoreCase);
  }

  /// Whether a key is short, taken from an example, or made of few distinct characters.
  static boolean isGuessableKey(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return key.length() < SHORTEST_KEY
        || key.chars().distinct().count() < FEWEST_CHARACTERS
        || OF_EXAMPLES.stream().anyMatch(lower::contains);
  }
}
