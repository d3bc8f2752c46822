package io.slotwright.schedule.slot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A wall-clock time of a local day, to the minute.
///
/// @param minutes since midnight as the clock on the wall shows it, from 0 to 1440, which is
///     `24:00`, the end of the day
public record DayTime(int minutes) implements Comparable<DayTime> {

  public static final DayTime END_OF_DAY = new DayTime(24 * 60);

  private static final Pattern TEXT = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])");

  public DayTime {
    if (minutes < 0 || minutes > 24 * 60) {
      throw new IllegalArgumentException("no minute " + minutes + " in a day");
    }
  }

  /// Reads `HH:MM`, `24:00` included; empty when `text` is something else.
  public static Optional<DayTime> parse(String text) {
    if (text.equals("24:00")) {
      return Optional.of(END_OF_DAY);
    }
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int hours = Integer.parseInt(parts.group(1));
    return Optional.of(new DayTime(hours * 60 + Integer.parseInt(parts.group(2))));
  }

  public boolean isBefore(DayTime other) {
    return minutes < other.minutes;
  }

  @Override
  public int compareTo(DayTime other) {
    return Integer.compare(minutes, other.minutes);
  }

  /// `HH:MM`.
  @Override
  public String toString() {
    return "%02d:%02d".formatted(minutes / 60, minutes % 60);
  }
}
