package io.slotwright.chaos.calendar.check;

import io.slotwright.chaos.calendar.history.Answer;
import io.slotwright.chaos.calendar.history.Answer.Age;
import io.slotwright.chaos.calendar.history.CalendarHistory;
import io.slotwright.chaos.calendar.history.Deed;
import io.slotwright.chaos.calendar.history.Deed.Kind;
import io.slotwright.chaos.calendar.history.Settled;
import io.slotwright.chaos.calendar.history.Settled.Screen;
import io.slotwright.chaos.calendar.history.Settled.Shown;
import io.slotwright.chaos.calendar.history.Settled.Twins;
import io.slotwright.chaos.calendar.history.Stamp;
import io.slotwright.chaos.check.Breach;
import io.slotwright.chaos.history.Act;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome;
import io.slotwright.chaos.history.SlotSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A history of the calendar made by hand, with one post. States are written as `epoch.version`, or
/// as `-` for nothing.
final class CalendarStory {
  static final UUID POST = new UUID(7, 7);
  static final Instant OPENS = Instant.parse("2026-11-23T08:00:00Z");

  private static final Instant BEGAN = Instant.parse("2026-11-21T10:00:00Z");
  private static final String WEEK = "/week";

  private final List<Deed> deeds = new ArrayList<>();
  private final List<Operation> bookings = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();
  private final List<Twins> twins = new ArrayList<>();
  private final List<Screen> screens = new ArrayList<>();
  private Optional<Duration> right = Optional.of(Duration.ZERO);

  /// A body of this tag.
  static Answer body(String tag, long print, String state) {
    return new Answer.Whole(tag, print, posts(state), Age.CURRENT);
  }

  private static Map<UUID, Stamp> posts(String state) {
    return state.equals("-") ? Map.of() : Map.of(POST, stamp(state));
  }

  private static Stamp stamp(String state) {
    String[] parts = state.split("\\.");
    return new Stamp(parts[0], Long.parseLong(parts[1]));
  }

  private Instant next() {
    return BEGAN.plusSeconds(deeds.size());
  }

  /// A client that knows `told` is answered with the whole week.
  CalendarStory reads(int client, String told, String state) {
    return asks(client, told, body("\"" + state + "\"", state.hashCode(), state));
  }

  /// A client that knows `told` is answered that nothing has changed.
  CalendarStory readsAgain(int client, String told, String state) {
    return asks(client, told, new Answer.Unchanged("\"" + state + "\"", posts(state)));
  }

  CalendarStory readsStale(int client, String told, String state, Age age) {
    return asks(client, told, new Answer.Whole("", 1, posts(state), age));
  }

  CalendarStory isRefused(int client, String told, int status, String code) {
    return asks(client, told, new Answer.Refused(status, code));
  }

  CalendarStory asks(int client, String told, Answer answer) {
    deeds.add(new Deed.Read(client, WEEK, posts(told), next(), answer));
    return this;
  }

  CalendarStory joins(int client, String told) {
    deeds.add(new Deed.Joined(client, posts(told), next()));
    return this;
  }

  CalendarStory isSent(int client, Kind kind, String state) {
    deeds.add(new Deed.Framed(client, kind, POST, stamp(state), next()));
    return this;
  }

  CalendarStory isCutOff(int client, int code) {
    deeds.add(new Deed.Ended(client, code, next()));
    return this;
  }

  CalendarStory compares(int client, String state, String... differences) {
    deeds.add(new Deed.Compared(client, POST, stamp(state), List.of(differences), next()));
    return this;
  }

  CalendarStory settles(Duration after, String... differences) {
    screens.add(
        new Screen(
            1, Optional.of(after).filter(any -> differences.length == 0), List.of(differences)));
    return this;
  }

  CalendarStory replicasAnswer(Answer one, Answer other) {
    twins.add(new Twins(WEEK, one, other));
    return this;
  }

  /// A booking of the first slot is acknowledged.
  CalendarStory booked(long version, boolean live) {
    SlotSpan span = new SlotSpan(POST, 30, OPENS, 1);
    return did(
        new Act.Book("key", span), new Outcome.KnownBooking(new UUID(1, 1), version, live, span));
  }

  /// It is not known whether the booking was cancelled.
  CalendarStory maybeCancelled(long version) {
    return did(
        new Act.Cancel(new SlotSpan(POST, 30, OPENS, 1), new UUID(1, 1), version),
        new Outcome.Unknown("not answered"));
  }

  private CalendarStory did(Act act, Outcome outcome) {
    bookings.add(new Operation(0, act, BEGAN, BEGAN.plusSeconds(1), outcome));
    return this;
  }

  /// What a replica finally shows of a half hour, counted from the first slot.
  CalendarStory shows(int number, String status) {
    Instant start = OPENS.plus(Duration.ofMinutes(30L * number));
    shown.add(new Shown(0, POST, start, start.plus(Duration.ofMinutes(30)), status));
    return this;
  }

  CalendarStory rightAfter(Duration after) {
    right = Optional.of(after);
    return this;
  }

  CalendarStory neverRight() {
    right = Optional.empty();
    return this;
  }

  /// What the check finds, without the evidence.
  List<String> breaches(CalendarCheck check) {
    CalendarHistory history =
        new CalendarHistory(deeds, bookings, List.of(), new Settled(right, shown, twins, screens));
    return check.breaches(history).stream()
        .map(Breach::what)
        .map(what -> what.lines().findFirst().orElse(""))
        .toList();
  }
}
