package io.slotwright.plumbing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/// Encodes cursors, which are opaque to clients so that their content can change. [Query#cursor]
/// decodes them.
public final class Cursors {

  private Cursors() {}

  public static String encode(String place) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
  }
}
