package io.slotwright.common.time;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The time zones of the IANA database, by their names.
///
/// `ZoneId` knows more: offsets such as `+02:00`, and whatever libraries of this process have added
/// for themselves, which means nothing to anybody else.
public final class IanaZones {

  /// What the database allows in a name, by its own rules for names.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+/-]+");

  private static final Set<String> NAMES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(name -> NAME.matcher(name).matches())
          .collect(toUnmodifiableSet());

  private IanaZones() {}

  public static Set<String> names() {
    return NAMES;
  }

  /// The zone that is called `name`; empty when none is.
  public static Optional<ZoneId> named(String name) {
    return NAMES.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
  }
}
