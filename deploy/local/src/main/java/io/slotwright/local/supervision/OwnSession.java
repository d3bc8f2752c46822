package io.slotwright.local.supervision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Keeps a child out of the terminal's process group: Ctrl-C then reaches only the supervisor,
/// which ends the children in order. Without `setsid` (macOS) they get the signal as well, which is
/// less orderly but ends the same.
final class OwnSession {
  private static final List<String> PREFIX =
      Stream.of("/usr/bin/setsid", "/bin/setsid")
          .filter(program -> Files.isExecutable(Path.of(program)))
          .limit(1)
          .toList();

  private OwnSession() {}

  static List<String> of(List<String> command) {
    return Stream.concat(PREFIX.stream(), command.stream()).toList();
  }
}
