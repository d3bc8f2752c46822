package io.slotwright.calendar.week.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.calendar.week.Revision;
import io.slotwright.calendar.week.Week;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A week, or the weeks of several posts, as they go over the wire.
///
/// @param json written once and never changed
record EncodedWeek(Buffer json, String entityTag) {

  private static final int TAG_BYTES = 16;

  /// The strong tag of a week (RFC 9110, section 8.8.3). Week and zone are in it because a client
  /// may leave both to us, and then one address means another week tomorrow.
  static String entityTag(Week week, Revision revision) {
    return "\"%d.%d.%s.%s\""
        .formatted(revision.version(), revision.lapsedHolds(), week.monday(), week.zone());
  }

  /// The tag of several weeks together.
  static String entityTag(List<String> tags) {
    byte[] all = String.join("\n", tags).getBytes(UTF_8);
    return '"' + HexFormat.of().formatHex(sha256(all), 0, TAG_BYTES) + '"';
  }

  /// `{"posts": […]}`, without decoding what each post's answer already is.
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
