package io.slotwright.plumbing.outbox;

import io.slotwright.plumbing.time.IdSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether this process relays the outbox, and until when.
@ApplicationScoped
class Leadership {

  private final LeaseRow row;
  private final UUID holder;
  private volatile @Nullable Lease held;

  Leadership(LeaseRow row, IdSource ids) {
    this.row = row;
    this.holder = ids.next();
  }

  /// The lease, acquired or renewed when due; empty while another process holds it.
  Uni<Optional<Lease>> hold() {
    Lease lease = held;
    if (lease == null) {
      return keep(row.take(holder));
    }
    return lease.isFresh(System.nanoTime())
        ? Uni.createFrom().item(Optional.of(lease))
        : keep(row.renew(holder, lease));
  }

  /// Deletes the rows sent under `lease`. Fails with [LeaseLost] when the lease is no longer held:
  /// its current holder sends these rows again.
  Uni<Void> delete(Lease lease, Long[] ids) {
    return row.delete(holder, lease, ids)
        .chain(
            deleted ->
                deleted == ids.length
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(new LeaseLost()));
  }

  /// Forgets the lease without releasing it: for when it is unknown whether it is still held.
  void forget() {
    held = null;
  }

  /// Releases the lease, so that another process can acquire it at once.
  Uni<Void> resign() {
    Lease lease = held;
    held = null;
    return lease == null ? Uni.createFrom().voidItem() : row.release(holder, lease);
  }

  boolean isHere() {
    return held != null;
  }

  private Uni<Optional<Lease>> keep(Uni<Optional<Lease>> change) {
    return change.invoke(lease -> held = lease.orElse(null)).onFailure().invoke(this::forget);
  }
}
