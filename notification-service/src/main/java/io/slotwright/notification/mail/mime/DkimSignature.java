package io.slotwright.notification.mail.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The header `DKIM-Signature` over the headers and the whole body of a message, `relaxed` for both
/// (RFC 6376, section 3.4): servers on the way may fold headers and change blanks.
final class DkimSignature {

  /// Each is listed once more than it occurs, so that adding a second one breaks the signature.
  private static final Set<String> SEALED =
      Set.of(
          "from",
          "reply-to",
          "to",
          "cc",
          "subject",
          "date",
          "message-id",
          "in-reply-to",
          "references",
          "list-unsubscribe",
          "list-unsubscribe-post",
          "mime-version",
          "content-type",
          "content-transfer-encoding");

  private static final Pattern BLANKS = Pattern.compile("[ \t]+");
  private static final Pattern BLANKS_AT_END = Pattern.compile("[ \t]+(?=\r\n)");
  private static final int LONGEST_LINE = 72;

  private DkimSignature() {}

  static Header of(List<Header> headers, String body, String domain, DkimKey key, Instant now) {
    String fields =
        Stream.concat(headers.stream().map(DkimSignature::name), SEALED.stream().sorted())
            .collect(joining(": "));
    String hash = base64(sha256(canonicalBody(body).getBytes(US_ASCII)));
    Header unsigned =
        Header.of(
            "DKIM-Signature",
            "v=1; a=%s; c=relaxed/relaxed; d=%s; s=%s; t=%d; h=%s; bh=%s; b="
                .formatted(
                    key.algorithm().token(),
                    domain,
                    key.selector(),
                    now.getEpochSecond(),
                    fields,
                    hash));
    return new Header(
        unsigned.name(), unsigned.value() + folded(base64(signature(headers, unsigned, key))));
  }

  /// Of the headers, in the order in which `h` lists them, and of the signature's own without its
  /// value. Each is there at most once; one that is sealed and absent adds nothing.
  private static byte[] signature(List<Header> headers, Header unsigned, DkimKey key) {
    StringBuilder signed = new StringBuilder();
    headers.forEach(header -> signed.append(canonical(header)).append("\r\n"));
    signed.append(canonical(unsigned));
    byte[] data = signed.toString().getBytes(US_ASCII);
    return key.sign(key.algorithm().signsHash() ? sha256(data) : data);
  }

  private static String name(Header header) {
    return header.name().toLowerCase(Locale.ROOT);
  }

  private static String canonical(Header header) {
    String unfolded = header.value().replace("\r\n", "");
    return name(header) + ":" + BLANKS.matcher(unfolded).replaceAll(" ").strip();
  }

  private static String canonicalBody(String body) {
    String lines = BLANKS.matcher(BLANKS_AT_END.matcher(body).replaceAll("")).replaceAll(" ");
    int end = lines.length();
    while (lines.startsWith("\r\n", end - 2)) {
      end -= 2;
    }
    return end == 0 ? "" : lines.substring(0, end) + "\r\n";
  }

  private static String folded(String value) {
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < value.length(); at += LONGEST_LINE) {
      lines.add(value.substring(at, Math.min(value.length(), at + LONGEST_LINE)));
    }
    return "\r\n " + String.join("\r\n ", lines);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
