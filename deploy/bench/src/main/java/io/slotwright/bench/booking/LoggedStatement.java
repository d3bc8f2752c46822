package io.slotwright.bench.booking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A statement from PostgreSQL's log (`log_min_duration_statement`), to be executed again by JDBC.
///
/// @param sql with a question mark in place of each parameter
/// @param parameters a text for each question mark
record LoggedStatement(String sql, List<@Nullable String> parameters) {
  private static final Pattern ENTRY =
      Pattern.compile(
          "LOG: {2}duration: [\\d.]+ ms {2}execute [^:]+: (.*?)\\n[^\\t\\n]*DETAIL: {2}[Pp]arameters: ([^\\n]*)\\n",
          Pattern.DOTALL);
  private static final Pattern NUMBERED = Pattern.compile("\\$(\\d+)");
  private static final Pattern PARAMETER =
      Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')(?:, |$)");

  /// The statements with parameters in a part of the log.
  static List<LoggedStatement> in(String log) {
    return ENTRY.matcher(log).results().map(found -> of(found.group(1), found.group(2))).toList();
  }

  private static LoggedStatement of(String numbered, String values) {
    Map<String, @Nullable String> byNumber = parameters(values);
    List<@Nullable String> parameters = new ArrayList<>();
    Matcher number = NUMBERED.matcher(numbered);
    StringBuilder sql = new StringBuilder();
    while (number.find()) {
      parameters.add(byNumber.get(number.group(1)));
      number.appendReplacement(sql, "?");
    }
    return new LoggedStatement(number.appendTail(sql).toString(), parameters);
  }

  private static Map<String, @Nullable String> parameters(String values) {
    Map<String, @Nullable String> byNumber = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(values);
    while (parameter.find()) {
      byNumber.put(
          parameter.group(1),
          parameter.group(3) == null ? null : parameter.group(3).replace("''", "'"));
    }
    return byNumber;
  }
}
