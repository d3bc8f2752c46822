package io.slotwright.notification.mail.smtp;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a server that greylists will accept the mail. No standard says how to tell it; these are
/// the words of Postgrey, milter-greylist, Rspamd and others: `Greylisted, see http://… (retry in
/// 300 seconds)`, `try again in 00:04:59`, `please try again in 5 minutes`.
final class RetryHint {

  /// A longer wait is no hint but an error.
  private static final Duration LONGEST = Duration.ofHours(4);

  private static final Pattern CLOCK = Pattern.compile("\\bin (\\d{1,2}):(\\d{2}):(\\d{2})\\b");
  private static final Pattern UNITS =
      Pattern.compile("\\b(?:in|for|after) (\\d{1,5}) ?([smh])[a-z]*\\b");

  private RetryHint() {}

  static Optional<Duration> in(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    return clock(words).or(() -> units(words)).filter(pause -> pause.compareTo(LONGEST) <= 0);
  }

  private static Optional<Duration> clock(String words) {
    Matcher found = CLOCK.matcher(words);
    return found.find()
        ? Optional.of(
            Duration.ofHours(number(found, 1))
                .plusMinutes(number(found, 2))
                .plusSeconds(number(found, 3)))
        : Optional.empty();
  }

  private static Optional<Duration> units(String words) {
    Matcher found = UNITS.matcher(words);
    return found.find()
        ? Optional.of(
            switch (found.group(2)) {
              case "h" -> Duration.ofHours(number(found, 1));
              case "m" -> Duration.ofMinutes(number(found, 1));
              default -> Duration.ofSeconds(number(found, 1));
            })
        : Optional.empty();
  }

  private static long number(Matcher found, int group) {
    return Long.parseLong(found.group(group));
  }
}
