package io.slotwright.booking.catalogue.flow;

import io.slotwright.booking.catalogue.Service;
import io.slotwright.booking.catalogue.ServiceChange;
import io.slotwright.booking.catalogue.ServiceChange.Changed;
import io.slotwright.booking.catalogue.ServiceChange.Created;
import io.slotwright.booking.catalogue.ServiceChange.Deleted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The services of all points. Each change is remembered together with what it changes.
public interface Services {

  /// In the transaction of `connection`.
  Uni<Service> add(SqlConnection connection, Created created);

  /// Replaces the service if it is still at the version that it had before.
  ///
  /// @return what it is now; empty when it is at another, or gone
  Uni<Optional<Service>> replace(Changed changed);

  /// Deletes the service for good if it is still at the version before the change. Existing
  /// bookings keep its name and its minutes.
  ///
  /// @return the deleted service; empty when it is at another version, or gone
  Uni<Optional<Service>> remove(Deleted deleted);

  Uni<Optional<Service>> find(UUID id);

  Uni<List<Service>> findAll(Collection<UUID> ids);

  /// The services of a point in the order in which they were added.
  ///
  /// @param after the last one of the page before; null for the first page
  Uni<List<Service>> ofPoint(UUID servicePointId, @Nullable UUID after, int limit);

  /// The organisation that has the service, or had it; empty for one that never was.
  Uni<Optional<UUID>> organisationOf(UUID id);

  /// The history of a service, in order.
  ///
  /// @param after the version of the last entry on the previous page; 0 for the first page
  Uni<List<ServiceChange>> history(UUID id, long after, int limit);
}
