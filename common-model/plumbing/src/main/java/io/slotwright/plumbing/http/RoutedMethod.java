package io.slotwright.plumbing.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One method of one path.
///
/// @param path of a request, without leading or trailing slashes
record RoutedMethod(Pattern path, String method) {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::([^{}]*))?}");
  private static final Pattern SLASHES = Pattern.compile("^/+|/+$|(?<=/)/+");

  /// @param template as in `jakarta.ws.rs.Path`, with `{name}` or `{name: expression}`
  static RoutedMethod at(String template, String method) {
    String path = trimmed(template);
    StringBuilder expression = new StringBuilder();
    Matcher parameter = PARAMETER.matcher(path);
    int from = 0;
    while (parameter.find()) {
      expression.append(Pattern.quote(path.substring(from, parameter.start())));
      String own = parameter.group(1);
      expression.append(own == null ? "[^/]+" : "(?:" + own.strip() + ")");
      from = parameter.end();
    }
    expression.append(Pattern.quote(path.substring(from)));
    return new RoutedMethod(Pattern.compile(expression.toString()), method);
  }

  boolean matches(String asked) {
    return path.matcher(trimmed(asked)).matches();
  }

  private static String trimmed(String path) {
    return SLASHES.matcher(path).replaceAll("");
  }
}
