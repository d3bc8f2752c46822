package io.slotwright.chaos.check;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.slotwright.chaos.history.Act.Creation;
import io.slotwright.chaos.history.Act.Release;
import io.slotwright.chaos.history.History;
import io.slotwright.chaos.history.Operation;
import io.slotwright.chaos.history.Outcome.Held;
import io.slotwright.chaos.history.Outcome.KnownBooking;
import io.slotwright.chaos.history.Outcome.Released;
import io.slotwright.chaos.history.SlotSpan;
import io.slotwright.chaos.history.Truth;
import io.slotwright.chaos.history.Truth.Change;
import io.slotwright.chaos.history.Truth.Hold;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that was acknowledged to clients exists as acknowledged, and everything that exists
/// was requested.
final class Acknowledged implements Check {

  /// PostgreSQL keeps microseconds, an answer has nanoseconds.
  private static final Duration PRECISION = Duration.ofMillis(1);

  @Override
  public String promise() {
    return "what was acknowledged exists, and nothing else does";
  }

  @Override
  public List<Breach> breaches(History history) {
    Commands commands = new Commands(history);
    Map<UUID, Hold> holds = history.truth().holds().stream().collect(toMap(Hold::id, identity()));
    return Stream.concat(
            history.operations().stream()
                .flatMap(
                    operation -> missing(operation, history.truth(), commands, holds).stream()),
            Stream.concat(strays(history, commands), torn(history.truth(), commands)))
        .toList();
  }

  private Optional<Breach> missing(
      Operation operation, Truth truth, Commands commands, Map<UUID, Hold> holds) {
    boolean kept =
        switch (operation.outcome()) {
          case Held held ->
              isKept(held, holds.get(held.hold())) && wasWanted(operation, held.span());
          case KnownBooking told ->
              commands.at(told.booking(), told.version()).filter(change(told)::equals).isPresent()
                  && wasWanted(operation, told.span());
          case Released released -> isGone((Release) operation.act(), truth, holds);
          default -> true;
        };
    return kept
        ? Optional.empty()
        : Optional.of(new Breach(promise(), "acknowledged, but not so", List.of(operation)));
  }

  private static boolean isKept(Held held, @Nullable Hold hold) {
    return hold != null
        && hold.span().equals(held.span())
        && Duration.between(hold.until(), held.until()).abs().compareTo(PRECISION) < 0;
  }

  private static Change change(KnownBooking told) {
    return new Change(told.booking(), told.version(), told.live(), told.span());
  }

  /// Holds and bookings that occupy another span than the requested one.
  private static boolean wasWanted(Operation operation, SlotSpan span) {
    return operation.act().wants().map(span::equals).orElse(true);
  }

  private static boolean isGone(Release release, Truth truth, Map<UUID, Hold> holds) {
    return Optional.ofNullable(holds.get(release.hold()))
        .filter(hold -> hold.isGoneAt(truth.readAt()))
        .isPresent();
  }

  private Stream<Breach> strays(History history, Commands commands) {
    Map<UUID, Operation> wanted = wanted(history);
    Stream<Object> holds =
        history.truth().holds().stream()
            .filter(hold -> !wanted.containsKey(hold.id()))
            .map(hold -> hold);
    Stream<Object> bookings =
        history.truth().bookings().stream()
            .filter(booking -> !wanted.containsKey(booking.id()))
            .map(booking -> booking);
    Stream<Object> changes = commands.withoutCause().stream().map(change -> change);
    return Stream.of(holds, bookings, changes)
        .flatMap(identity())
        .map(stray -> new Breach(promise(), "no client requested " + stray, List.of()));
  }

  /// Bookings that differ from their own history.
  private Stream<Breach> torn(Truth truth, Commands commands) {
    return truth.bookings().stream()
        .filter(
            booking ->
                commands
                    .at(booking.id(), booking.version())
                    .filter(last -> last.live() == booking.live())
                    .filter(last -> !last.live() || last.span().equals(booking.span()))
                    .isEmpty())
        .map(booking -> new Breach(promise(), "its history differs: " + booking, List.of()));
  }

  /// The results of the requested creations, by id.
  private static Map<UUID, Operation> wanted(History history) {
    Map<UUID, Operation> wanted = new HashMap<>();
    for (Operation operation : history.operations()) {
      if (operation.act() instanceof Creation creation
          && history.truth().made().containsKey(creation.key())) {
        wanted.put(history.truth().made().get(creation.key()), operation);
      }
    }
    return wanted;
  }
}
