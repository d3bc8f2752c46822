package io.slotwright.schedule.closure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.time.DateSpan;
import io.slotwright.schedule.closure.icalendar.CalendarFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Objects;

/// Calendar files as programs write them.
public final class Calendars {

  private Calendars() {}

  /// A file of the test's resources, with the line ends that RFC 5545 asks for.
  public static String file(String name) {
    try (InputStream stream = Calendars.class.getResourceAsStream("/calendars/" + name)) {
      return crlf(new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A calendar of some events.
  ///
  /// @param events the lines of each
  public static String of(String... events) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
    for (String event : events) {
      text.append("BEGIN:VEVENT\n").append(event.strip()).append("\nEND:VEVENT\n");
    }
    return crlf(text.append("END:VCALENDAR\n").toString());
  }

  /// What a file in UTF-8 closes, without events that leave their time free.
  public static Decision<FileClosures> read(String text, ZoneId zone, DateSpan window) {
    return CalendarFile.read(text.getBytes(UTF_8), UTF_8, zone, window, false);
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }
}
