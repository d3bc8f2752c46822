package io.slotwright.bench.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The log of a JVM's garbage collector: each line has the heap before and after a collection.
final class HeapLog {
  private static final Pattern PAUSE =
      Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\) ([\\d.]+)ms");

  private final Path file;

  HeapLog(Path file) {
    this.file = file;
  }

  /// @param mostUsed the largest heap, garbage included, in MiB
  /// @param mostLive the largest heap after a collection, in MiB
  /// @param pauseMillis the duration of all collections together
  record Use(long mostUsed, long mostLive, double pauseMillis) {}

  /// The current number of lines: a mark for [#since].
  int mark() throws IOException {
    return Files.readAllLines(file).size();
  }

  Use since(int mark) throws IOException {
    List<MatchResult> pauses =
        Files.readAllLines(file).stream()
            .skip(mark)
            .flatMap(line -> PAUSE.matcher(line).results())
            .toList();
    return new Use(most(pauses, 1), most(pauses, 2), sum(pauses));
  }

  private static long most(List<MatchResult> pauses, int group) {
    return pauses.stream().mapToLong(pause -> Long.parseLong(pause.group(group))).max().orElse(0);
  }

  private static double sum(List<MatchResult> pauses) {
    return pauses.stream().mapToDouble(pause -> Double.parseDouble(pause.group(3))).sum();
  }
}
