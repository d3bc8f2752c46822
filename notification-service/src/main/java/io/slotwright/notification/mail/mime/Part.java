package io.slotwright.notification.mail.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A part of a message, or the whole of it, without the headers of the message.
///
/// @param headers `Content-…` only
record Part(List<Header> headers, String body) {

  private static final String ATTRIBUTE_CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  Part {
    headers = List.copyOf(headers);
  }

  /// @param type such as `text/plain; charset=utf-8`
  static Part ofText(String type, String text) {
    Transfer transfer = Transfer.of(text);
    return new Part(
        List.of(
            Header.of("Content-Type", type),
            Header.of("Content-Transfer-Encoding", transfer.token())),
        transfer.encode(text));
  }

  /// @param more further headers, such as `Content-Disposition`
  static Part ofFile(String type, byte[] bytes, Header... more) {
    return new Part(
        Stream.concat(
                Stream.of(
                    Header.of("Content-Type", type),
                    Header.of("Content-Transfer-Encoding", Transfer.BASE64.token())),
                Arrays.stream(more))
            .toList(),
        Transfer.base64(bytes));
  }

  /// @param subtype with its parameters, such as `related; type="text/html"`
  /// @param boundary begins with `=_`, which neither encoding of a body can produce
  static Part ofParts(String subtype, String boundary, List<Part> parts) {
    String body =
        parts.stream()
            .map(part -> "--" + boundary + "\r\n" + part.text())
            .collect(Collectors.joining("\r\n", "", "\r\n--" + boundary + "--\r\n"));
    return new Part(
        List.of(
            Header.of("Content-Type", "multipart/" + subtype + "; boundary=\"" + boundary + "\"")),
        body);
  }

  /// A header that names a file for the mail program to show or save.
  ///
  /// @param disposition `attachment` or `inline`
  static Header disposition(String disposition, String fileName) {
    return Header.of("Content-Disposition", disposition + "; " + fileName(fileName));
  }

  /// A name beyond plain ASCII is encoded by RFC 2231.
  private static String fileName(String name) {
    return name.matches("[A-Za-z0-9 ._-]+")
        ? "filename=\"" + name + "\""
        : "filename*=utf-8''" + percentEncoded(name);
  }

  private static String percentEncoded(String name) {
    List<String> octets = new ArrayList<>();
    for (byte octet : name.getBytes(UTF_8)) {
      boolean plain = octet > 0 && ATTRIBUTE_CHARACTERS.indexOf(octet) >= 0;
      octets.add(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xFF));
    }
    return String.join("", octets);
  }

  private String text() {
    return headers.stream().map(Header::line).collect(Collectors.joining()) + "\r\n" + body;
  }
}
