package io.slotwright.testing.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// Input that no well-behaved client sends.
final class Nonsense {

  private static final String LONG = "x".repeat(100_000);
  private static final int DEEP = 10_000;

  /// JSON values, as text: a tree cannot represent some of them.
  static final List<String> VALUES =
      Stream.of(
              Stream.of("null", "true", "{}", "[]", "[null]", "[[]]", "{\"\": null}"),
              Stream.of("0", "-1", "1.5", "1e400", "-0.0", "1e-400", "2147483648"),
              Stream.of("9223372036854775808", "9".repeat(900), "1e999999999"),
              texts().map(Nonsense::quoted),
              Stream.of(
                  quoted(LONG), "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00a\""),
              Stream.of("\"\\u0001\\u001f\\u007f\\u0085\"", "\"\\r\\nSet-Cookie: a=b\"", "\"\\t\""))
          .flatMap(values -> values)
          .toList();

  /// Parts of a path or a query, percent-encoded.
  static final List<String> PARTS =
      Stream.of(
              texts().map(Request::encoded),
              forgedCursors(),
              Stream.of("%00", "a%00b", "%FF", "%ED%A0%80", "%0D%0ASet-Cookie:%20a=b", "%7F", "+"),
              Stream.of("x".repeat(3_000), "%25zz", "%2F", "%2e%2e", ",", ",,,", "a".repeat(255)))
          .flatMap(values -> values)
          .toList();

  /// Header values that HTTP allows.
  static final List<String> HEADERS =
      Stream.of(
              texts().filter(text -> text.chars().allMatch(c -> c >= ' ' && c < 127)),
              Stream.of("x".repeat(6_000), "a".repeat(256), "\"", "W/", "\"1", "*", "\u00ff\u00fe"))
          .flatMap(values -> values)
          .toList();

  /// Whole bodies.
  static final List<byte[]> BODIES =
      Stream.of(
              Stream.of("", " ", "null", "[]", "{}", "7", "\"text\"", "true", "{", "{\"a\":", "}"),
              Stream.of("\u0000", "\ufeff{}", "<a/>", "a=b", "{'a': 1}", "{} {}", "NaN", "//"),
              Stream.of("[".repeat(DEEP), "{\"a\":".repeat(DEEP), nested("[", "]")),
              Stream.of(nested("{\"a\":", "}").replace(":}", ":1}")))
          .flatMap(values -> values)
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toList();

  static final List<String> MEDIA_TYPES =
      List.of("", "nonsense", "text/html", "multipart/form-data", "a/b;c", "*", "\u00ff/\u00ff");

  private Nonsense() {}

  private static Stream<String> texts() {
    return Stream.of(
            Stream.of("", " ", "x", "null", "-1", "0", "1e400", "99999999999999999999", "true"),
            Stream.of("\u0661", "0000-01-01", "+1000000000-01-01", "2026-02-30", "[]"),
            Stream.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-11-23T25:00:00Z"),
            Stream.of("+1000000000-12-31T23:59:59.999999999Z", "2026-11-23T07:00:00+99:00"),
            Stream.of("'; DROP TABLE booking; --", "../../etc/passwd", "${jndi:x}", "%", "a,b"),
            Stream.of("<script>alert(1)</script>", "00000000-0000-0000-0000", "Mars/Olympus"),
            Stream.of("00000000-0000-0000-0000-000000000000", "\uffff"),
            Stream.of("\u202e\u0627\u0644\u0639", "\ud83d\ude97\u200d\ud83d\udd27"))
        .flatMap(texts -> texts);
  }

  /// Well-encoded cursors to impossible positions.
  private static Stream<String> forgedCursors() {
    return Stream.of(
            "\u0000",
            "9223372036854775807",
            "-9223372036854775808",
            "+1000000000-12-31T23:59:59Z/00000000-0000-0000-0000-000000000000",
            "-1000000000-01-01T00:00:00Z/00000000-0000-0000-0000-000000000000",
            "9999-12-31T23:59:59Z/2147483647/00000000-0000-0000-0000-000000000000",
            "+999999999-12-31",
            "/",
            "a/b/c")
        .map(place -> place.getBytes(StandardCharsets.UTF_8))
        .map(Base64.getUrlEncoder().withoutPadding()::encodeToString);
  }

  /// The JSON type of one of the values.
  static JsonNodeType type(String value) {
    return switch (value.charAt(0)) {
      case '"' -> JsonNodeType.STRING;
      case '{' -> JsonNodeType.OBJECT;
      case '[' -> JsonNodeType.ARRAY;
      case 'n' -> JsonNodeType.NULL;
      case 't' -> JsonNodeType.BOOLEAN;
      default -> JsonNodeType.NUMBER;
    };
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String nested(String open, String close) {
    return open.repeat(DEEP) + close.repeat(DEEP);
  }
}
