package io.slotwright.plumbing.inbox;

import io.vertx.pgclient.PgException;
import java.util.Set;
import java.util.stream.Stream;

/// Tells an effect that fails because of its event from one that fails because something is away:
/// the former fails however often it is tried.
///
/// What is not known to be the event's fault is taken for the latter, and holds the events behind
/// it back: an event put aside by mistake would be missing, and nobody would wait for it.
final class Poison {

  /// Data exception, integrity constraint violation, program limit exceeded: PostgreSQL, appendix
  /// A. Not 42, a schema that is not migrated yet.
  private static final Set<String> CLASSES = Set.of("22", "23", "54");

  private static final String CONCURRENCY = "java.util.concurrent.";
  private static final Set<String> OF_A_PROGRAM = Set.of("java.lang.", "java.time.", "java.util.");

  private Poison() {}

  static boolean isIn(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(Poison::isSaidBy);
  }

  private static boolean isSaidBy(Throwable cause) {
    return cause instanceof PgException refused
        ? CLASSES.contains(refused.getSqlState().substring(0, 2))
        : cause instanceof RuntimeException && isOfTheProgram(cause.getClass().getName());
  }

  /// Such as a null, a missing element or a time out of range.
  private static boolean isOfTheProgram(String type) {
    return OF_A_PROGRAM.stream().anyMatch(type::startsWith) && !type.startsWith(CONCURRENCY);
  }
}
