package io.slotwright.plumbing.decision;

import io.slotwright.common.decision.Decision;
import io.slotwright.common.decision.Decision.Accepted;
import io.slotwright.common.decision.Decision.Refused;
import io.slotwright.common.decision.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;

/// Chains asynchronous decisions.
public final class Decisions {

  private Decisions() {}

  public static <T> Uni<Decision<T>> accept(T value) {
    return Uni.createFrom().item(Decision.accept(value));
  }

  public static <T> Uni<Decision<T>> refuse(Refusal reason) {
    return Uni.createFrom().item(Decision.refuse(reason));
  }

  /// Continues with the value found, or refuses because there is no such `what`.
  public static <T, R> Uni<Decision<R>> whenFound(
      Uni<Optional<T>> search, String what, Function<T, Uni<Decision<R>>> next) {
    return search.chain(
        found -> found.map(next).orElseGet(() -> refuse(new Refusal.NotFound(what))));
  }

  /// Continues with the accepted value, or passes the refusal on.
  public static <T, R> Uni<Decision<R>> whenAccepted(
      Decision<T> decision, Function<T, Uni<Decision<R>>> next) {
    return switch (decision) {
      case Accepted<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal reason) -> refuse(reason);
    };
  }
}
