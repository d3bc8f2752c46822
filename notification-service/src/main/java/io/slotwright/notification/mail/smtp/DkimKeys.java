package io.slotwright.notification.mail.smtp;

import io.slotwright.notification.mail.mime.DkimKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the keys that settings name. A setting that does not fit is refused by its name.
final class DkimKeys {

  private static final String PREFIX = "slotwright.notification.dkim.";

  private DkimKeys() {}

  /// @throws IllegalStateException when a key or domain is missing or cannot be read
  static List<DkimKey> read(DkimSettings settings) {
    Set<String> domains = domains(settings);
    List<DkimKey> keys =
        Stream.of(
                key("current", settings.current(), domains),
                key("other", settings.other(), domains))
            .flatMap(Optional::stream)
            .toList();
    if (domains.isEmpty() != keys.isEmpty()) {
      throw unfit(
          domains.isEmpty() ? "domains" : "current.selector", "must be set, as other settings are");
    }
    return keys;
  }

  private static Set<String> domains(DkimSettings settings) {
    return settings.domains().orElse(Set.of()).stream()
        .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
        .filter(domain -> !domain.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<DkimKey> key(
      String name, DkimSettings.Key settings, Set<String> domains) {
    if (settings.selector().isEmpty()) {
      return Optional.empty();
    }
    String encoded =
        settings
            .privateKey()
            .or(() -> settings.privateKeyFile().map(file -> content(name, file)))
            .orElseThrow(() -> unfit(name + ".private-key", "must be set for the selector"));
    try {
      return Optional.of(DkimKey.read(settings.selector().get(), domains, encoded));
    } catch (IllegalArgumentException unreadable) {
      throw unfit(name, "has no key to sign with: " + unreadable.getMessage());
    }
  }

  private static String content(String name, Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw unfit(name + ".private-key-file", "cannot be read");
    }
  }

  private static IllegalStateException unfit(String setting, String fault) {
    return new IllegalStateException(PREFIX + setting + " " + fault);
  }
}
