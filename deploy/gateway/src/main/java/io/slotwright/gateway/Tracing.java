package io.slotwright.gateway;

import io.vertx.core.MultiMap;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives every request an id and a trace, unless the client has done so.
final class Tracing {
  static final String REQUEST_ID = "X-Request-Id";

  /// W3C Trace Context.
  static final String TRACEPARENT = "traceparent";

  private static final Pattern GOOD_ID = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");
  private static final Pattern GOOD_TRACE =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final int TRACE_BYTES = 16;
  private static final int SPAN_BYTES = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tracing() {}

  /// Adds what is missing and replaces values that could corrupt a log.
  static void complete(MultiMap headers) {
    if (!isGood(headers.get(REQUEST_ID), GOOD_ID)) {
      headers.set(REQUEST_ID, hex(TRACE_BYTES));
    }
    if (!isGood(headers.get(TRACEPARENT), GOOD_TRACE)) {
      headers.set(TRACEPARENT, "00-%s-%s-01".formatted(hex(TRACE_BYTES), hex(SPAN_BYTES)));
    }
  }

  private static boolean isGood(@Nullable String value, Pattern form) {
    return value != null && form.matcher(value).matches();
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
