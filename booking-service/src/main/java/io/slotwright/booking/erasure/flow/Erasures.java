package io.slotwright.booking.erasure.flow;

import io.slotwright.booking.erasure.Erasure;
import io.slotwright.common.event.CustomerErased;
import io.slotwright.common.event.ErasureReported;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The erasures, and the reports of the services about them.
public interface Erasures {

  /// @param subject who asked for it; null for the retention of the organisation
  Uni<Void> add(SqlConnection connection, CustomerErased erased, @Nullable String subject);

  /// Reports about erasures that are not known are passed over.
  Uni<Void> report(SqlConnection connection, List<ErasureReported> reports);

  /// Newest first.
  ///
  /// @param before only older ones; null to start with the newest
  Uni<List<Erasure>> list(UUID organisation, @Nullable UUID before, int atMost);

  /// Empty when `organisation` has no such erasure.
  Uni<Optional<Erasure>> find(UUID organisation, UUID id);
}
