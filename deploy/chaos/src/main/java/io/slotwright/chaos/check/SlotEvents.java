package io.slotwright.chaos.check;

import io.slotwright.chaos.check.Step.Become;
import io.slotwright.chaos.check.Step.Leave;
import io.slotwright.chaos.check.Step.SeeFree;
import io.slotwright.chaos.check.Step.SeeNotTakenBy;
import io.slotwright.chaos.check.Step.SeeTakenBy;
import io.slotwright.chaos.check.Step.Take;
import io.slotwright.chaos.history.Act.Book;
import io.slotwright.chaos.history.Act.BookHold;
import io.slotwright.chaos.history.Act.Command;
import io.slotwright.chaos.history.Act.Creation;
import io.slotwright.chaos.history.Act.Hold;
import io.slotwright.chaos.history.Act.Look;
import io.slotwright.chaos.history.Act.Release;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome.Held;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import io.slotwright.chaos.history.Outcome.Refused;
import io.slotwright.chaos.history.Slot;
import io.slotwright.chaos.history.SlotSpan;
import io.slotwright.chaos.history.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Splits the operations of a history into steps of single slots. The database's final state
/// decides whether an operation without an answer took effect, and how; it did so at any moment
/// after it was sent.
final class SlotEvents {
  private final Truth truth;
  private final Commands commands;
  private final Map<UUID, Truth.Hold> holds = new HashMap<>();
  private final Map<String, Instant> answered = new HashMap<>();
  private final Set<String> made = new HashSet<>();
  private final Set<UUID> released = new HashSet<>();
  private final Map<Slot, List<Event>> bySlot = new LinkedHashMap<>();

  private SlotEvents(History history) {
    this.truth = history.truth();
    this.commands = new Commands(history);
    truth.holds().forEach(hold -> holds.put(hold.id(), hold));
    history.operations().forEach(this::noteAnswer);
    history.operations().forEach(this::project);
  }

  /// By slot, in the order of the given operations.
  static Map<Slot, List<Event>> of(History history) {
    SlotEvents events = new SlotEvents(history);
    events.end();
    return events.bySlot;
  }

  /// A creation took effect before the first answer with its key.
  private void noteAnswer(Operation operation) {
    if (operation.act() instanceof Creation creation
        && !operation.isUnknown()
        && !operation.isRefused()) {
      answered.merge(
          creation.key(), operation.completed(), (one, other) -> one.isBefore(other) ? one : other);
    }
  }

  private void project(Operation operation) {
    operation.act().wants().ifPresent(wanted -> wanted.each().forEach(this::known));
    switch (operation.act()) {
      case Creation creation -> create(operation, creation);
      case Release release -> release(operation, release);
      case Command command ->
          commands.changeBy(operation).ifPresent(change -> change(operation, command, change));
      case Look look -> look(operation);
    }
  }

  private void create(Operation operation, Creation creation) {
    if (operation.outcome() instanceof Refused refused) {
      if (creation instanceof BookHold book && refused.code().equals("reservation-expired")) {
        add(book.span(), new SeeNotTakenBy(book.hold()), operation, operation.completed());
      }
      return;
    }
    Step step = step(operation, creation);
    if (step != null && made.add(creation.key())) {
      Instant to = answered.getOrDefault(creation.key(), truth.readAt());
      add(creation.span(), step, operation, to);
    }
  }

  /// Null when it had no effect. An acknowledged creation took effect, even if the database has
  /// lost it.
  private @Nullable Step step(Operation operation, Creation creation) {
    return switch (operation.outcome()) {
      case Held held -> new Take(held.hold(), held.until());
      case KnownBooking told -> step(creation, told.booking());
      default -> {
        UUID id = truth.made().get(creation.key());
        yield id == null ? null : step(creation, id);
      }
    };
  }

  private Step step(Creation creation, UUID id) {
    return switch (creation) {
      case Hold hold -> new Take(id, holds.containsKey(id) ? holds.get(id).until() : Instant.MAX);
      case Book book -> new Take(id, Instant.MAX);
      case BookHold book -> new Become(book.hold(), id);
    };
  }

  private void release(Operation operation, Release release) {
    Truth.Hold hold = holds.get(release.hold());
    if (hold == null || operation.isRefused()) {
      return;
    }
    if (hold.isReleased() && released.add(release.hold())) {
      add(release.span(), new Leave(release.hold()), operation, end(operation));
    } else if (!operation.isUnknown()) {
      add(release.span(), new SeeNotTakenBy(release.hold()), operation, end(operation));
    }
  }

  /// A move releases slots and takes others, and keeps those of both spans.
  private void change(Operation operation, Command command, Truth.Change change) {
    Set<Slot> before = Set.copyOf(command.span().each());
    Set<Slot> after = change.live() ? Set.copyOf(change.span().each()) : Set.of();
    for (Slot slot : before) {
      Step step =
          after.contains(slot) ? new SeeTakenBy(change.booking()) : new Leave(change.booking());
      add(slot, step, operation, end(operation));
    }
    for (Slot slot : after) {
      if (!before.contains(slot)) {
        add(slot, new Take(change.booking(), Instant.MAX), operation, end(operation));
      }
    }
  }

  private void look(Operation operation) {
    if (operation.outcome()
        instanceof KnownBooking(UUID booking, long version, boolean live, SlotSpan span)) {
      Step step = live ? new SeeTakenBy(booking) : new SeeNotTakenBy(booking);
      add(span, step, operation, operation.completed());
    }
  }

  /// The final states of the slots.
  private void end() {
    Set<Slot> taken = new HashSet<>();
    truth.holds().stream()
        .filter(hold -> hold.isLiveAt(truth.readAt()))
        .forEach(hold -> end(hold.span(), hold.id(), taken));
    truth.bookings().stream()
        .filter(Truth.Booking::live)
        .forEach(booking -> end(booking.span(), booking.id(), taken));
    bySlot.forEach(
        (slot, events) -> {
          if (!taken.contains(slot)) {
            events.add(end(new SeeFree()));
          }
        });
  }

  private void end(SlotSpan span, UUID owner, Set<Slot> taken) {
    for (Slot slot : span.each()) {
      taken.add(slot);
      known(slot).add(end(new SeeTakenBy(owner)));
    }
  }

  private Event end(Step step) {
    return new Event(step, truth.readAt(), truth.readAt(), null);
  }

  private Instant end(Operation operation) {
    return operation.isUnknown() ? truth.readAt() : operation.completed();
  }

  private void add(SlotSpan span, Step step, Operation operation, Instant to) {
    span.each().forEach(slot -> add(slot, step, operation, to));
  }

  private void add(Slot slot, Step step, Operation operation, Instant to) {
    known(slot).add(new Event(step, operation.invoked(), to, operation));
  }

  private List<Event> known(Slot slot) {
    return bySlot.computeIfAbsent(slot, any -> new ArrayList<>());
  }
}
