package io.slotwright.plumbing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.plumbing.problem.Problem;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Cursors are opaque to clients, so that what they are made of can change.
public final class Cursors {

  private Cursors() {}

  public static String encode(String place) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
  }

  /// The place that a cursor names; null for no cursor, the first page.
  ///
  /// @param parse reads what was given to [#encode], failing with an unchecked exception on
  /// anything else
  /// @throws Problem 422 `cursor-invalid`
  public static <T> @Nullable T decode(@Nullable String cursor, Function<String, T> parse) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      return parse.apply(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
    } catch (RuntimeException notOurs) {
      throw Problem.validation(
          "/cursor", "cursor-invalid", "Send the next_cursor of the previous page.");
    }
  }
}
