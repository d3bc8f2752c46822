package io.slotwright.plumbing.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The content codings that a client accepts (RFC 9110, section 12.5.3).
public final class AcceptedCodings {

  private static final String GZIP = "gzip";
  private static final String ANY = "*";

  private AcceptedCodings() {}

  /// Whether a response may be compressed by gzip. `gzip;q=0` refuses it, `*` accepts it unless it
  /// is named itself.
  ///
  /// @param header `Accept-Encoding`; null when the client sends none
  public static boolean acceptGzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    if (header.startsWith("gzip,") || header.equals(GZIP)) {
      return true;
    }
    boolean any = false;
    for (String coding : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = coding.split(";", 2);
      String name = parts[0].strip();
      boolean wanted = parts.length == 1 || !isZero(parts[1].strip());
      if (name.equals(GZIP) || name.equals("x-gzip")) {
        return wanted;
      }
      any |= name.equals(ANY) && wanted;
    }
    return any;
  }

  /// A weight of zero: `q=0` with up to three decimals.
  private static boolean isZero(String weight) {
    return weight.matches("q\\s*=\\s*0(\\.0{0,3})?");
  }
}
