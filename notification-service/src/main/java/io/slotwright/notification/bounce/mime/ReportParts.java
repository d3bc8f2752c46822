package io.slotwright.notification.bounce.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// The parts of a `multipart/report` by their media type, the last of each type.
record ReportParts(Map<String, String> parts) {

  private static final int MOST_FIELDS = 1_000;
  private static final int LONGEST_LINE = 10_000;

  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxHeaderCount(MOST_FIELDS)
          .setMaxHeaderLen(LONGEST_LINE * 10)
          .setMaxLineLen(LONGEST_LINE)
          .build();

  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+(?=\\S)");
  private static final Pattern EMPTY_LINE = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");

  /// The parts; none when the message is another one.
  static ReportParts of(byte[] message) throws MimeException, IOException {
    MimeTokenStream tokens = new MimeTokenStream(LIMITS);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(new ByteArrayInputStream(message));
    Map<String, String> parts = new HashMap<>();
    int depth = 0;
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      switch (state) {
        case T_START_MULTIPART -> {
          if (depth++ == 0
              && !tokens.getBodyDescriptor().getMimeType().equals("multipart/report")) {
            return new ReportParts(Map.of());
          }
        }
        case T_END_MULTIPART -> depth--;
        case T_BODY -> {
          if (depth == 1) {
            parts.put(
                tokens.getBodyDescriptor().getMimeType(),
                new String(tokens.getDecodedInputStream().readAllBytes(), UTF_8));
          }
        }
        default -> {}
      }
    }
    return new ReportParts(parts);
  }

  /// The groups of fields of the first part that has one of `types`; empty when there is none.
  Optional<List<Map<String, String>>> fieldsOf(String... types) {
    return Arrays.stream(types)
        .flatMap(type -> Optional.ofNullable(parts.get(type)).stream())
        .findFirst()
        .map(part -> EMPTY_LINE.splitAsStream(part.strip()).map(ReportParts::fields).toList());
  }

  /// By name in lower case, the first of each.
  private static Map<String, String> fields(String lines) {
    Map<String, String> fields = new HashMap<>();
    FOLD.matcher(lines)
        .replaceAll(" ")
        .lines()
        .map(line -> line.split(":", 2))
        .filter(field -> field.length == 2)
        .forEach(
            field ->
                fields.putIfAbsent(field[0].strip().toLowerCase(Locale.ROOT), field[1].strip()));
    return fields;
  }
}
