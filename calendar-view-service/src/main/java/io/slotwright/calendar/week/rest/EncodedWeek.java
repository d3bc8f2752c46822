package io.slotwright.calendar.week.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Week;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A week, or the weeks of several posts, encoded for the response.
///
/// @param json never modified
record EncodedWeek(Buffer json, String entityTag) {

  private static final int TAG_BYTES = 16;

  /// The strong tag of a week (RFC 9110, section 8.8.3). It includes week and zone, because a
  /// client may omit both, and the same URL then means another week tomorrow.
  static String entityTag(Week week, Revision revision) {
    return "\"%d.%d.%s.%s\""
        .formatted(revision.version(), revision.lapsedHolds(), week.monday(), week.zone());
  }

  /// The combined tag of several weeks.
  static String entityTag(List<String> tags) {
    byte[] all = String.join("\n", tags).getBytes(UTF_8);
    return '"' + HexFormat.of().formatHex(sha256(all), 0, TAG_BYTES) + '"';
  }

  /// `{"posts": […]}`, without decoding the JSON of each post.
  static EncodedWeek join(List<EncodedWeek> weeks) {
    Buffer json = Buffer.buffer("{\"posts\":[");
    String separator = "";
    for (EncodedWeek week : weeks) {
      json.appendString(separator).appendBuffer(week.json);
      separator = ",";
    }
    json.appendString("]}");
    return new EncodedWeek(json, entityTag(weeks.stream().map(EncodedWeek::entityTag).toList()));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
