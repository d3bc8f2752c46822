package io.slotwright.calendar.week;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A post, as shown in its calendar.
///
/// @param organisationId whose operators see more of it than the public; null as long as it is not
///     known
/// @param timezone the zone of its service point
public record Post(
    UUID id,
    UUID servicePointId,
    @Nullable UUID organisationId,
    int number,
    String name,
    boolean active,
    ZoneId timezone) {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /// Parses an id in its full form only; [UUID#fromString] also accepts `1-1-1-1-1`.
  public static Optional<UUID> parseId(String text) {
    return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
