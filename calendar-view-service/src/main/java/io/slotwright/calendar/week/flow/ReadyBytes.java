package io.slotwright.calendar.week.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.slotwright.plumbing.http.Gzip;
import io.slotwright.plumbing.http.Gzip.Compressed;
import io.slotwright.plumbing.http.Gzip.Part;
import io.slotwright.plumbing.http.Gzip.Stored;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A JSON object as it goes out. Never modified.
///
/// Only its compressed form is kept, a tenth of the other: all browsers accept it, and inflating it
/// for a client that does not is cheaper than keeping a tenth of the weeks.
///
/// @param gzip in a form that [Gzip#join] takes
/// @param tag the value of its entity tag, without quotes and coding
public record ReadyBytes(Buffer gzip, String tag) {

  static ReadyBytes of(byte[] json, String tag) {
    return new ReadyBytes(direct(Gzip.compress(json)), tag);
  }

  /// @throws IllegalArgumentException when `gzip` is damaged
  static ReadyBytes ofGzip(Buffer gzip, String tag) {
    byte[] bytes = gzip.getBytes();
    Gzip.check(bytes);
    return new ReadyBytes(direct(bytes), tag);
  }

  /// An object whose last member is a list of `elements`, none of which is encoded or compressed
  /// again.
  ///
  /// @param head everything before the first element
  static ReadyBytes list(String head, List<ReadyBytes> elements, String tag) {
    List<Part> parts = new ArrayList<>();
    parts.add(stored(head));
    for (ReadyBytes element : elements) {
      if (parts.size() > 1) {
        parts.add(stored(","));
      }
      parts.add(new Compressed(element.gzip.getBytes()));
    }
    parts.add(stored("]}"));
    return new ReadyBytes(direct(Gzip.join(parts)), tag);
  }

  /// For a client that does not accept gzip.
  public Buffer json() {
    return Buffer.buffer(Gzip.decompress(gzip.getBytes()));
  }

  /// With the members `stale` and `as_of`.
  ReadyBytes staleSince(Instant moment) {
    Buffer json = json();
    Buffer stale =
        json.getBuffer(0, json.length() - 1)
            .appendString(",\"stale\":true,\"as_of\":\"")
            .appendString(moment.toString())
            .appendString("\"}");
    return of(stale.getBytes(), tag);
  }

  int size() {
    return gzip.length();
  }

  /// Outside of the heap, where a socket takes bytes from without another copy. The memory is freed
  /// with the buffer.
  private static Buffer direct(byte[] bytes) {
    ByteBuffer memory = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    return Buffer.buffer(Unpooled.wrappedBuffer(memory));
  }

  private static Part stored(String text) {
    return new Stored(text.getBytes(UTF_8));
  }
}
