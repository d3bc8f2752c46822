package io.slotwright.chaos.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.slotwright.chaos.history.Act;
import io.slotwright.chaos.history.Act.Book;
import io.slotwright.chaos.history.Act.BookHold;
import io.slotwright.chaos.history.Act.Cancel;
import io.slotwright.chaos.history.Act.Hold;
import io.slotwright.chaos.history.Act.Move;
import io.slotwright.chaos.history.Act.Release;
import io.slotwright.chaos.history.Aftermath;
import io.slotwright.chaos.history.Collision;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome;
import io.slotwright.chaos.history.Outcome.Held;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import io.slotwright.chaos.history.Outcome.Refused;
import io.slotwright.chaos.history.Outcome.Released;
import io.slotwright.chaos.history.Outcome.Unknown;
import io.slotwright.chaos.history.Published;
import io.slotwright.chaos.history.SlotSpan;
import io.slotwright.chaos.history.Trouble;
import io.slotwright.chaos.history.Truth;
import io.slotwright.chaos.history.Truth.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A history made by hand. Moments are seconds since its beginning, and it ends after a thousand.
/// Sentences with a result also put it into the database; the others do not.
final class Story {
  static final int END = 1_000;

  private static final UUID BAY = new UUID(7, 7);
  private static final Instant BEGAN = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant OPENS = Instant.parse("2026-11-23T08:00:00Z");

  private final List<Operation> operations = new ArrayList<>();
  private final Map<UUID, Truth.Hold> holds = new LinkedHashMap<>();
  private final Map<UUID, Truth.Booking> bookings = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, UUID> made = new HashMap<>();
  private final List<Collision> collisions = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private final Map<Published, Instant> seen = new HashMap<>();
  private Optional<Duration> outboxesEmpty = Optional.of(Duration.ZERO);
  private Optional<Duration> calendarRight = Optional.of(Duration.ZERO);

  static Instant at(int second) {
    return BEGAN.plusSeconds(second);
  }

  /// One slot.
  static SlotSpan slot(int number) {
    return slots(number, 1);
  }

  static SlotSpan slots(int first, int number) {
    return new SlotSpan(BAY, 30, OPENS.plusSeconds(1_800L * first), number);
  }

  static UUID id(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
  }

  Story did(Act act, int from, int to, Outcome outcome) {
    operations.add(new Operation(0, act, at(from), at(to), outcome));
    return this;
  }

  /// The booking has the id of its key.
  Story booked(String key, SlotSpan span, int from, int to) {
    thereIsBooking(key, span);
    return did(new Book(key, span), from, to, new KnownBooking(id(key), 1, true, span));
  }

  /// The hold has the id of its key.
  Story held(String key, SlotSpan span, int from, int to, int until) {
    thereIsHold(key, span, "held", until);
    return did(new Hold(key, span), from, to, new Held(id(key), span, at(until)));
  }

  Story bookedHold(String key, String hold, int from, int to) {
    SlotSpan span = holds.get(id(hold)).span();
    thereIsBooking(key, span);
    becomes(hold, "booked");
    return did(
        new BookHold(key, span, id(hold)), from, to, new KnownBooking(id(key), 1, true, span));
  }

  Story released(String hold, int from, int to) {
    SlotSpan span = holds.get(id(hold)).span();
    becomes(hold, "released");
    return did(new Release(span, id(hold)), from, to, new Released());
  }

  Story cancelled(String key, int from, int to) {
    Truth.Booking before = bookings.get(id(key));
    Truth.Booking after = changed(before, false, before.span());
    return did(
        new Cancel(before.span(), before.id(), before.version()),
        from,
        to,
        new KnownBooking(after.id(), after.version(), false, after.span()));
  }

  Story moved(String key, SlotSpan to, int from, int until) {
    Truth.Booking before = bookings.get(id(key));
    Truth.Booking after = changed(before, true, to);
    return did(
        new Move(before.span(), to, before.id(), before.version()),
        from,
        until,
        new KnownBooking(after.id(), after.version(), true, to));
  }

  Story refused(Act act, int from, int to, String code) {
    return did(act, from, to, new Refused(409, code));
  }

  Story unanswered(Act act, int from, int to) {
    return did(act, from, to, new Unknown("not answered"));
  }

  Story thereIsBooking(String key, SlotSpan span) {
    bookings.put(id(key), new Truth.Booking(id(key), key, 1, true, span));
    changes.add(new Change(id(key), 1, true, span));
    made.put(key, id(key));
    return this;
  }

  Story thereIsHold(String key, SlotSpan span, String state, int until) {
    holds.put(id(key), new Truth.Hold(id(key), 1, span, state, at(until)));
    made.put(key, id(key));
    return this;
  }

  Story becomes(String hold, String state) {
    holds.computeIfPresent(
        id(hold), (id, was) -> new Truth.Hold(id, 2, was.span(), state, was.until()));
    return this;
  }

  /// The effect of a command without an answer.
  Story cameToBeCancelled(String key) {
    Truth.Booking before = bookings.get(id(key));
    changed(before, false, before.span());
    return this;
  }

  Story collided(String one, String other) {
    collisions.add(new Collision(BAY, id(one), id(other)));
    return this;
  }

  /// The database has lost it.
  Story lost(String key) {
    holds.remove(id(key));
    bookings.remove(id(key));
    changes.removeIf(change -> change.booking().equals(id(key)));
    made.remove(key);
    return this;
  }

  private Truth.Booking changed(Truth.Booking before, boolean live, SlotSpan span) {
    Truth.Booking after =
        new Truth.Booking(before.id(), before.key(), before.version() + 1, live, span);
    bookings.put(after.id(), after);
    changes.add(new Change(after.id(), after.version(), live, span));
    return after;
  }

  History history() {
    return new History(
        operations,
        new Truth(
            List.copyOf(holds.values()), List.copyOf(bookings.values()), changes, made, at(END)),
        collisions,
        troubles,
        new Aftermath(at(END), seen, outboxesEmpty, calendarRight));
  }

  /// A version of what has the id of the key.
  Story published(String key, long version, int when) {
    seen.put(new Published(id(key), version), at(when));
    return this;
  }

  Story trouble(String what, int from, int to) {
    troubles.add(new Trouble(what, at(from), at(to), Duration.ofSeconds(to - from), Duration.ZERO));
    return this;
  }

  /// How many seconds after the end.
  Story settled(int outboxesEmptyAfter, int calendarRightAfter) {
    outboxesEmpty = Optional.of(Duration.ofSeconds(outboxesEmptyAfter));
    calendarRight = Optional.of(Duration.ofSeconds(calendarRightAfter));
    return this;
  }

  Story neverSettled() {
    outboxesEmpty = Optional.empty();
    calendarRight = Optional.empty();
    return this;
  }

  /// The breaches that a check finds.
  List<String> breaches(Check check) {
    return check.breaches(history()).stream().map(Breach::what).toList();
  }
}
