package io.slotwright.local.command;

import io.slotwright.local.machine.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A command's arguments: words, `--flag` and `--option value`.
public final class Options {
  private static final String DASHES = "--";

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> values = new HashMap<>();

  private Options() {}

  /// Fails with one line that names an unknown option.
  ///
  /// @param flags known options without a value
  /// @param options known options with a value
  public static Options parse(List<String> arguments, Set<String> flags, Set<String> options) {
    Options parsed = new Options();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String name = argument.startsWith(DASHES) ? argument.substring(DASHES.length()) : "";
      if (!argument.startsWith(DASHES)) {
        parsed.words.add(argument);
      } else if (flags.contains(name)) {
        parsed.values.put(name, "");
      } else if (options.contains(name) && i + 1 < arguments.size()) {
        i++;
        parsed.values.put(name, arguments.get(i));
      } else {
        throw new Failure(refusal(argument, flags, options));
      }
    }
    return parsed;
  }

  private static String refusal(String argument, Set<String> flags, Set<String> options) {
    if (options.contains(argument.substring(DASHES.length()))) {
      return argument + " needs a value after it.";
    }
    List<String> known =
        Stream.concat(flags.stream(), options.stream())
            .map(name -> DASHES + name)
            .sorted()
            .toList();
    return "There is no option %s: choose from %s.".formatted(argument, String.join(", ", known));
  }

  public List<String> words() {
    return words;
  }

  public boolean has(String flag) {
    return values.containsKey(flag);
  }

  public Optional<String> optional(String option) {
    return Optional.ofNullable(values.get(option));
  }

  public String value(String option, String fallback) {
    return values.getOrDefault(option, fallback);
  }
}
