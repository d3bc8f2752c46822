package io.slotwright.booking.challenge;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text before the secret number in a challenge. It names its point and its end, and it ends
/// with `&`: no digit of the number can be moved into it.
///
/// @param nonce random hexadecimal digits
/// @param expiresAt from when on no solution counts, in whole seconds
/// @param servicePointId where alone a solution counts
public record ChallengeSalt(String nonce, Instant expiresAt, UUID servicePointId) {

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{32})\\?expires=([0-9]{1,12})&point=([0-9a-f-]{36})&");

  /// Reads what [#text] gave; empty for anything else.
  public static Optional<ChallengeSalt> parse(String text) {
    Matcher form = FORM.matcher(text);
    try {
      return form.matches()
          ? Optional.of(
                  new ChallengeSalt(
                      form.group(1),
                      Instant.ofEpochSecond(Long.parseLong(form.group(2))),
                      UUID.fromString(form.group(3))))
              .filter(salt -> salt.text().equals(text))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException noSalt) {
      return Optional.empty();
    }
  }

  public String text() {
    return "%s?expires=%d&point=%s&".formatted(nonce, expiresAt.getEpochSecond(), servicePointId);
  }
}
