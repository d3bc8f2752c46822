package io.slotwright.booking.erasure.flow;

import io.slotwright.booking.erasure.Erasure;
import io.slotwright.common.event.CustomerErased;
import io.slotwright.common.event.ErasureReported;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The erasures, and the reports of the services about them.
public interface Erasures {

  /// @param subject who asked for it
  Uni<Void> add(SqlConnection connection, CustomerErased erased, String subject);

  /// Reports about erasures that are not known are passed over.
  Uni<Void> report(SqlConnection connection, List<ErasureReported> reports);

  /// Empty when `organisation` has no such erasure.
  Uni<Optional<Erasure>> find(UUID organisation, UUID id);
}
