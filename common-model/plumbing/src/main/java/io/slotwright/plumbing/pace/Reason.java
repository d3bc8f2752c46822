package io.slotwright.plumbing.pace;

import io.vertx.pgclient.PgException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why a run failed, in words safe to show and log: the kinds of the exceptions and PostgreSQL's
/// error code. Never a message, which may contain values and addresses.
public final class Reason {

  private static final int DEPTH = 3;
  private static final Pattern SUFFIX = Pattern.compile("(Exception|Error)$");
  private static final Pattern NEW_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private Reason() {}

  /// From the outermost exception to the cause, such as `not-sent, timeout`.
  public static String of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEPTH)
        .map(Reason::kind)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String kind(Throwable failure) {
    String name = SUFFIX.matcher(failure.getClass().getSimpleName()).replaceFirst("");
    String words = NEW_WORD.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    return failure instanceof PgException refusal ? words + " " + refusal.getSqlState() : words;
  }
}
