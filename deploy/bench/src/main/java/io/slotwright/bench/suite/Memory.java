package io.slotwright.bench.suite;

import io.slotwright.local.machine.DataFolder;
import io.slotwright.local.machine.Failure;
import io.slotwright.local.supervision.ProcessNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The memory of each process of the running suite, as Linux reports it.
public final class Memory {
  private static final int KIB_IN_MIB = 1024;
  private static final String NOTE = ".pid";

  private Memory() {}

  public static String of(DataFolder data) throws IOException {
    StringBuilder table =
        new StringBuilder(
            """
            | process | resident, MiB | with its children, shared pages counted once, MiB |
            | --- | --- | --- |
            """);
    for (Path note : notes(data)) {
      ProcessNote.readFrom(note)
          .flatMap(ProcessNote::process)
          .ifPresent(process -> table.append(row(name(note), process)));
    }
    return table.toString();
  }

  /// The resident memory of one process, in MiB.
  ///
  /// @param component its name in the suite
  public static long residentMib(DataFolder data, String component) throws IOException {
    return ProcessNote.readFrom(data.run().resolve(component + NOTE))
            .flatMap(ProcessNote::process)
            .map(process -> kib(process, "status", "VmRSS:"))
            .orElseThrow(() -> new Failure(component + " does not run."))
        / KIB_IN_MIB;
  }

  private static List<Path> notes(DataFolder data) throws IOException {
    if (!Files.isDirectory(data.run())) {
      throw new Failure(
          "No suite runs on %s: start it with ./slotwright up.".formatted(data.root()));
    }
    try (Stream<Path> files = Files.list(data.run())) {
      return files.filter(file -> file.toString().endsWith(NOTE)).sorted().toList();
    }
  }

  private static String name(Path note) {
    return note.getFileName().toString().replace(NOTE, "");
  }

  private static String row(String name, ProcessHandle process) {
    long together =
        Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(each -> kib(each, "smaps_rollup", "Pss:"))
            .sum();
    return "| %s | %d | %d |%n"
        .formatted(name, kib(process, "status", "VmRSS:") / KIB_IN_MIB, together / KIB_IN_MIB);
  }

  private static long kib(ProcessHandle process, String file, String field) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file)).stream()
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      // The process has ended meanwhile.
      return 0;
    }
  }
}
