package io.slotwright.common.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The public name of a slot, `{post_id}~{starts_at}`: a post has at most one slot that starts at
/// an instant.
public record SlotId(UUID postId, Instant startsAt) {

  private static final char SEPARATOR = '~';

  /// Parses the form of [#toString]; empty when `text` is not a slot id.
  public static Optional<SlotId> parse(String text) {
    int separator = text.indexOf(SEPARATOR);
    if (separator < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SlotId(
              UUID.fromString(text.substring(0, separator)),
              Instant.parse(text.substring(separator + 1))));
    } catch (IllegalArgumentException | DateTimeException notASlotId) {
      return Optional.empty();
    }
  }

  /// The form of [#toString], for a start that is already text.
  public static String text(UUID postId, String startsAt) {
    return postId.toString() + SEPARATOR + startsAt;
  }

  @Override
  public String toString() {
    return text(postId, startsAt.toString());
  }
}
