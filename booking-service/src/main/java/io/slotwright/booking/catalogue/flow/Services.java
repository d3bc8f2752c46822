package io.slotwright.booking.catalogue.flow;

import io.slotwright.booking.catalogue.Service;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The services of all points.
public interface Services {

  /// In the transaction of `connection`.
  Uni<Service> add(SqlConnection connection, Service service);

  /// Replaces the service if it is still at the version before `service`'s.
  ///
  /// @return whether it was
  Uni<Boolean> replace(Service service);

  /// Takes the service out of the catalogue for good if it is still at `service`'s version. What
  /// was booked keeps its name and its minutes.
  ///
  /// @return whether it was
  Uni<Boolean> remove(Service service);

  Uni<Optional<Service>> find(UUID id);

  Uni<List<Service>> findAll(Collection<UUID> ids);

  /// The services of a point in the order in which they were added.
  ///
  /// @param after the last one of the page before; null for the first page
  Uni<List<Service>> ofPoint(UUID servicePointId, @Nullable UUID after, int limit);
}
