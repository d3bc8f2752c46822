package io.slotwright.zones;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads a compiled zone: TZif, RFC 9636, of version 2 or later, whose 64-bit block counts.
///
/// The file says whether an offset is daylight saving time but not of what standard time; that is
/// the one before it. Where the law calls the time of the winter a saving, as in Dublin, that is
/// the standard time here, as in the JDK.
final class ZoneFile {

  private static final int MAGIC = 0x545A6966;
  private static final int HEADER = 44;
  private static final int SECONDS_OF_AN_HOUR = 3600;

  private final ByteBuffer file;

  private ZoneFile(byte[] bytes) {
    this.file = ByteBuffer.wrap(bytes);
  }

  /// @throws IllegalArgumentException when it is no such file
  static ZoneRules rules(byte[] bytes) {
    return new ZoneFile(bytes).read();
  }

  private ZoneRules read() {
    Counts ignored = counts();
    file.position(file.position() + ignored.size(Integer.BYTES));
    Counts counts = counts();
    long[] moments = new long[counts.transitions];
    for (int each = 0; each < moments.length; each++) {
      moments[each] = file.getLong();
    }
    byte[] kinds = new byte[counts.transitions];
    file.get(kinds);
    List<LocalKind> types = new ArrayList<>();
    for (int each = 0; each < counts.types; each++) {
      types.add(new LocalKind(file.getInt(), file.get() != 0));
      file.get();
    }
    file.position(
        file.position()
            + counts.letters
            + counts.leaps * (Long.BYTES + Integer.BYTES)
            + counts.standards
            + counts.universals);
    return rules(moments, kinds, types, footer());
  }

  private static ZoneRules rules(
      long[] moments, byte[] kinds, List<LocalKind> types, String footer) {
    LocalKind first = types.getFirst();
    int base = first.daylight ? first.seconds - SECONDS_OF_AN_HOUR : first.seconds;
    int standard = base;
    int wall = first.seconds;
    boolean savingInWinter = false;
    List<ZoneOffsetTransition> standards = new ArrayList<>();
    List<ZoneOffsetTransition> walls = new ArrayList<>();
    for (int each = 0; each < moments.length; each++) {
      LocalKind next = types.get(kinds[each]);
      boolean inWinter = next.daylight && next.seconds < standard;
      boolean backToSummer =
          savingInWinter && !next.daylight && next.seconds == standard + SECONDS_OF_AN_HOUR;
      int nextStandard = inWinter || !(next.daylight || backToSummer) ? next.seconds : standard;
      addChange(standards, moments[each], standard, nextStandard);
      addChange(walls, moments[each], wall, next.seconds);
      savingInWinter = inWinter || backToSummer;
      standard = nextStandard;
      wall = next.seconds;
    }
    List<ZoneOffsetTransitionRule> later = PosixRules.of(footer);
    if (moments.length > 0) {
      firstAfter(moments[moments.length - 1], later).ifPresent(walls::add);
    }
    return ZoneRules.of(
        ZoneOffset.ofTotalSeconds(base),
        ZoneOffset.ofTotalSeconds(first.seconds),
        standards,
        walls,
        later);
  }

  /// The rules hold after the last moment of the file. `ZoneRules` would apply them after the last
  /// change of the offset, which may lie years before.
  private static Optional<ZoneOffsetTransition> firstAfter(
      long moment, List<ZoneOffsetTransitionRule> rules) {
    int year = LocalDateTime.ofEpochSecond(moment, 0, ZoneOffset.UTC).getYear();
    return IntStream.rangeClosed(year - 1, year + 1)
        .boxed()
        .flatMap(each -> rules.stream().map(rule -> rule.createTransition(each)))
        .filter(change -> change.toEpochSecond() > moment)
        .findFirst();
  }

  private static void addChange(
      List<ZoneOffsetTransition> changes, long moment, int before, int after) {
    if (before != after) {
      ZoneOffset from = ZoneOffset.ofTotalSeconds(before);
      changes.add(
          ZoneOffsetTransition.of(
              LocalDateTime.ofEpochSecond(moment, 0, from),
              from,
              ZoneOffset.ofTotalSeconds(after)));
    }
  }

  private Counts counts() {
    int start = file.position();
    if (file.getInt() != MAGIC) {
      throw new IllegalArgumentException("no TZif file");
    }
    file.position(start + HEADER - 6 * Integer.BYTES);
    return new Counts(
        file.getInt(), file.getInt(), file.getInt(), file.getInt(), file.getInt(), file.getInt());
  }

  /// What holds after the last moment, between two line feeds.
  private String footer() {
    byte[] rest = new byte[file.remaining()];
    file.get(rest);
    return new String(rest, US_ASCII).strip();
  }

  /// In the order of the header.
  private record Counts(
      int universals, int standards, int leaps, int transitions, int types, int letters) {

    /// The bytes of a block whose moments have `width` bytes.
    int size(int width) {
      return transitions * (width + 1)
          + types * 6
          + letters
          + leaps * (width + Integer.BYTES)
          + standards
          + universals;
    }
  }

  /// @param seconds ahead of UTC
  private record LocalKind(int seconds, boolean daylight) {}
}
