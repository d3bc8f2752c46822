package io.slotwright.booking.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of the catalogue, kept for good, even after the service is deleted.
public sealed interface ServiceChange {

  /// The service before the change; null for a new one.
  @Nullable Service before();

  /// The service after the change; null when it was deleted.
  @Nullable Service after();

  Editor by();

  Instant occurredAt();

  /// The service as the change leaves it; a deleted one as it was in the end.
  Service service();

  /// Of the service after the change. Deleting it counts as one.
  default long version() {
    return service().version();
  }

  record Created(Service after, Editor by, Instant occurredAt) implements ServiceChange {
    @Override
    public @Nullable Service before() {
      return null;
    }

    @Override
    public Service service() {
      return after;
    }
  }

  record Changed(Service before, Service after, Editor by, Instant occurredAt)
      implements ServiceChange {
    @Override
    public Service service() {
      return after;
    }
  }

  record Deleted(Service before, Editor by, Instant occurredAt) implements ServiceChange {
    @Override
    public @Nullable Service after() {
      return null;
    }

    @Override
    public Service service() {
      return before;
    }

    @Override
    public long version() {
      return before.version() + 1;
    }
  }

  /// The name in JSON and in the database.
  default String what() {
    return switch (this) {
      case Created created -> "created";
      case Changed changed -> "changed";
      case Deleted deleted -> "deleted";
    };
  }
}
