package io.slotwright.notification.erasure.flow;

import io.quarkus.arc.All;
import io.slotwright.common.event.CustomerErased;
import io.slotwright.common.event.ErasureReported;
import io.slotwright.plumbing.outbox.Outbox;
import io.slotwright.plumbing.transaction.InTurn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Erases customers, and reports what is left of them.
@ApplicationScoped
public class EraseTraces {

  private final List<CustomerTraces> traces;
  private final List<KeptTraces> kept;
  private final ErasedBookings erased;
  private final Outbox outbox;
  private final InstantSource clock;
  private final String service;

  EraseTraces(
      @All List<CustomerTraces> traces,
      @All List<KeptTraces> kept,
      ErasedBookings erased,
      Outbox outbox,
      InstantSource clock,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.traces = traces;
    this.kept = kept;
    this.erased = erased;
    this.outbox = outbox;
    this.clock = clock;
    this.service = service;
  }

  public Uni<Void> erase(SqlClient connection, List<CustomerErased> customers) {
    return InTurn.each(customers, customer -> erase(connection, customer));
  }

  private Uni<Void> erase(SqlClient connection, CustomerErased customer) {
    return erased
        .add(connection, customer.bookingIds())
        .chain(() -> each(traces, CustomerTraces::what, trace -> trace.erase(connection, customer)))
        .chain(gone -> report(connection, customer, gone))
        .chain(report -> outbox.append(connection, List.of(report)));
  }

  private Uni<ErasureReported> report(
      SqlClient connection, CustomerErased customer, Map<String, Long> gone) {
    return each(traces, CustomerTraces::what, trace -> trace.count(connection, customer))
        .chain(
            left ->
                each(kept, KeptTraces::what, trace -> trace.count(connection, customer))
                    .map(stays -> report(customer, gone, left, stays)));
  }

  private static <T> Uni<Map<String, Long>> each(
      List<T> traces, Function<T, String> what, Function<T, Uni<Long>> ask) {
    return Multi.createFrom()
        .iterable(traces)
        .onItem()
        .transformToUniAndConcatenate(
            trace -> ask.apply(trace).map(count -> Map.entry(what.apply(trace), count)))
        .collect()
        .with(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private ErasureReported report(
      CustomerErased customer,
      Map<String, Long> gone,
      Map<String, Long> left,
      Map<String, Long> stays) {
    return new ErasureReported(
        customer.erasureId(), 1, clock.instant(), service, gone, left, stays);
  }
}
