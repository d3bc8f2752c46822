package io.slotwright.plumbing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param nextCursor the `cursor` of the next page; null on the last
@JsonInclude
public record Page<T>(List<T> items, @Schema(nullable = true) @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }

  /// The page of `found`, whose query asked for one more than `limit` to detect whether a next page
  /// exists.
  ///
  /// @param cursorAfter encodes the position after an item
  public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursorAfter) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, Cursors.encode(cursorAfter.apply(items.getLast())));
  }

  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(items.stream().map(mapping).toList(), nextCursor);
  }
}
