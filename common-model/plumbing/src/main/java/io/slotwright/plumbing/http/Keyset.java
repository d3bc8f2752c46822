package io.slotwright.plumbing.http;

import java.time.Instant;
import java.util.UUID;

/// A position in a list that is ordered by an instant and then by id.
public record Keyset(Instant instant, UUID id) {

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
  private static final UUID NONE = new UUID(0, 0);

  /// Before every entry of a list.
  public static final Keyset START = new Keyset(Instant.EPOCH, NONE);

  /// After every entry of a list.
  public static final Keyset END = new Keyset(LAST, NONE);

  /// Reads what [#text] writes.
  ///
  /// @throws RuntimeException for any other text, or an instant beyond [#START] and [#END]
  public static Keyset parse(String text) {
    String[] parts = text.split("/", 2);
    Instant instant = Instant.parse(parts[0]);
    if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LAST)) {
      throw new IllegalArgumentException("no entry has the instant " + instant);
    }
    return new Keyset(instant, UUID.fromString(parts[1]));
  }

  public String text() {
    return instant + "/" + id;
  }
}
