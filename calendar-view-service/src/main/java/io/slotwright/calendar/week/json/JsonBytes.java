package io.slotwright.calendar.week.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/// JSON in UTF-8 that grows at its end.
final class JsonBytes {

  private static final int SECONDS_PER_DAY = 86_400;
  private static final int LONGEST_NUMBER = 19;
  private static final int LENGTH_OF_INSTANT = "1970-01-01T00:00:00Z".length();

  private byte[] bytes;
  private int size;

  /// The date that was written last, in days since 1970: neighbours mostly share it.
  private long lastDay = Long.MIN_VALUE;

  private byte[] lastDate = {};

  /// Where the last instant was written: the next is often the same.
  private Instant lastInstant = Instant.MIN;

  private int lastInstantAt;

  /// @param scratch where the bytes are put as long as there is room; not read by anyone else
  JsonBytes(byte[] scratch) {
    this.bytes = scratch;
  }

  JsonBytes add(byte[] more) {
    return add(more, 0, more.length);
  }

  JsonBytes add(byte[] more, int from, int until) {
    int length = until - from;
    makeRoomFor(length);
    System.arraycopy(more, from, bytes, size, length);
    size += length;
    return this;
  }

  /// @param ascii punctuation, names and values that need no escaping
  JsonBytes add(String ascii) {
    return add(ascii.getBytes(ISO_8859_1));
  }

  JsonBytes add(char ascii) {
    makeRoomFor(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  /// @param number not negative
  JsonBytes add(long number) {
    makeRoomFor(LONGEST_NUMBER);
    int digits = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    long rest = number;
    for (int place = digits - 1; place >= 0; place--) {
      bytes[size + place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  /// As [Instant#toString()] writes it, which takes many times as long.
  JsonBytes add(Instant instant) {
    if (instant.getNano() != 0) {
      return add(instant.toString());
    }
    if (instant.equals(lastInstant)) {
      return add(bytes, lastInstantAt, lastInstantAt + LENGTH_OF_INSTANT);
    }
    lastInstant = instant;
    lastInstantAt = size;
    return write(instant);
  }

  private JsonBytes write(Instant instant) {
    long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_DAY);
    int second = Math.floorMod(instant.getEpochSecond(), SECONDS_PER_DAY);
    if (day != lastDay) {
      lastDay = day;
      lastDate = LocalDate.ofEpochDay(day).toString().getBytes(ISO_8859_1);
    }
    add(lastDate).add('T').twoDigits(second / 3600).add(':');
    return twoDigits(second / 60 % 60).add(':').twoDigits(second % 60).add('Z');
  }

  /// A string in quotes.
  JsonBytes quoted(String text) {
    return add('"').add(JsonStringEncoder.getInstance().quoteAsUTF8(text)).add('"');
  }

  int size() {
    return size;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  private JsonBytes twoDigits(int number) {
    return add((char) ('0' + number / 10)).add((char) ('0' + number % 10));
  }

  private void makeRoomFor(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
