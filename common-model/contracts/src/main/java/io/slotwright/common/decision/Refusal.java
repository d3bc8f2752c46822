package io.slotwright.common.decision;

import io.slotwright.common.problem.Violation;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a request was refused, with the facts a client needs to correct it.
public sealed interface Refusal {

  /// The input breaks rules.
  record Invalid(List<Violation> violations) implements Refusal {

    public Invalid {
      violations = List.copyOf(violations);
    }

    public static Invalid of(Violation violation) {
      return new Invalid(List.of(violation));
    }
  }

  /// It does not exist or belongs to another organisation; the two must be indistinguishable.
  ///
  /// @param what the kind of thing, such as `post`
  record NotFound(String what) implements Refusal {}

  /// The current state prevents it.
  ///
  /// @param code the stable machine-readable word, such as `slot-taken`
  /// @param title the human-readable form of the code, the same for every occurrence
  /// @param detail what happened this time
  /// @param facts by snake_case name, in the order in which the client receives them
  /// @param pause after which a retry may succeed; null where waiting does not help
  record Because(
      Kind kind,
      String code,
      String title,
      String detail,
      Map<String, Object> facts,
      @Nullable Duration pause)
      implements Refusal {

    public Because {
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /// This refusal with one more fact.
    public Because with(String name, Object fact) {
      Map<String, Object> more = new LinkedHashMap<>(facts);
      more.put(name, fact);
      return new Because(kind, code, title, detail, more, pause);
    }

    /// This refusal with the time to wait before a retry.
    public Because retryAfter(Duration pause) {
      return new Because(kind, code, title, detail, facts, pause);
    }
  }

  /// A limit of how often something is allowed is reached.
  ///
  /// @param because what the client is told
  /// @param limit the name of the limit, such as `holds-at-once`
  /// @param most how many are allowed
  /// @param window in which they are counted; zero where what exists at once is counted
  /// @param pause until the next attempt can succeed
  record OverLimit(Because because, String limit, int most, Duration window, Duration pause)
      implements Refusal {}

  /// What the client can do about it.
  enum Kind {
    /// The file cannot be read: send another.
    UNREADABLE,
    /// The token is wrong or has expired: send another.
    UNAUTHENTICATED,
    /// What was sent does not permit it.
    FORBIDDEN,
    /// Something must be sent with the request that was missing.
    PRECONDITION_REQUIRED,
    /// Something else prevents it: change that first.
    CONFLICT,
    /// It has changed since the client read it: read it again.
    OUTDATED,
    /// It existed and has ended for good.
    GONE,
    /// It is understood, and a rule excludes it: ask for something else.
    EXCLUDED,
    /// A limit is reached: retry later.
    TOO_MANY
  }

  static Because unreadable(String code, String title, String detail) {
    return because(Kind.UNREADABLE, code, title, detail);
  }

  static Because unauthenticated(String code, String title, String detail) {
    return because(Kind.UNAUTHENTICATED, code, title, detail);
  }

  static Because forbidden(String code, String title, String detail) {
    return because(Kind.FORBIDDEN, code, title, detail);
  }

  static Because preconditionRequired(String code, String title, String detail) {
    return because(Kind.PRECONDITION_REQUIRED, code, title, detail);
  }

  static Because conflict(String code, String title, String detail) {
    return because(Kind.CONFLICT, code, title, detail);
  }

  static Because outdated(String code, String title, String detail) {
    return because(Kind.OUTDATED, code, title, detail);
  }

  static Because gone(String code, String title, String detail) {
    return because(Kind.GONE, code, title, detail);
  }

  static Because excluded(String code, String title, String detail) {
    return because(Kind.EXCLUDED, code, title, detail);
  }

  static Because tooMany(String code, String title, String detail) {
    return because(Kind.TOO_MANY, code, title, detail);
  }

  /// The client saw another version than `current`.
  static Because changedSince(long current) {
    return outdated(
            "version-conflict",
            "Version conflict",
            "This has changed since you read it; it is now at version " + current + ".")
        .with("current_version", current);
  }

  /// The title whose words are those of `code`: `Slot taken` for `slot-taken`.
  static String title(String code) {
    String words = code.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Because because(Kind kind, String code, String title, String detail) {
    return new Because(kind, code, title, detail, Map.of(), null);
  }
}
