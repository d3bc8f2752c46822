package io.slotwright.calendar.week.rest;

import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The entity tags of weeks, with the content coding that they stand for (RFC 9110, section
/// 8.8.3.3): the compressed bytes are another representation.
final class KnownTags {

  private static final String GZIP = "-gzip";

  private KnownTags() {}

  /// The entity tag of a response.
  static String of(String tag, boolean gzip) {
    return gzip ? '"' + tag + GZIP + '"' : '"' + tag + '"';
  }

  /// Whether `header`, an If-None-Match, names `tag` in any coding.
  static boolean contain(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    return header.equals(of(tag, true))
        || Arrays.stream(header.split(",")).map(String::strip).anyMatch(one -> names(one, tag));
  }

  /// The newest version that `header` names in `epoch`: that of a post, or the sum of a board's.
  static OptionalLong version(@Nullable String header, String epoch) {
    return header == null
        ? OptionalLong.empty()
        : Arrays.stream(header.split(","))
            .map(String::strip)
            .map(KnownTags::strong)
            .filter(one -> one.startsWith('"' + epoch + '.'))
            .map(one -> one.substring(epoch.length() + 2).split("\\.", 2)[0])
            .filter(version -> version.matches("[0-9]{1,18}"))
            .mapToLong(Long::parseLong)
            .max();
  }

  /// If-None-Match compares weakly (RFC 9110, section 13.1.2).
  private static String strong(String one) {
    return one.startsWith("W/") ? one.substring(2) : one;
  }

  private static boolean names(String one, String tag) {
    String strong = strong(one);
    return strong.equals("*") || strong.equals(of(tag, false)) || strong.equals(of(tag, true));
  }
}
