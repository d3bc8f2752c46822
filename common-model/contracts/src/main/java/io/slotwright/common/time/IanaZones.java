package io.slotwright.common.time;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The time zones of the IANA database, by name.
///
/// `ZoneId` accepts more: offsets such as `+02:00`, and zones that libraries registered in this
/// process, which other systems do not know.
public final class IanaZones {

  /// The characters that the database's naming rules allow.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+/-]+");

  private static final Set<String> NAMES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(name -> NAME.matcher(name).matches())
          .collect(toUnmodifiableSet());

  private IanaZones() {}

  public static Set<String> names() {
    return NAMES;
  }

  /// The zone called `name`; empty when there is none.
  public static Optional<ZoneId> named(String name) {
    return NAMES.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
  }
}
