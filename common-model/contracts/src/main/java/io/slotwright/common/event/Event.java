package io.slotwright.common.event;

import java.time.Instant;

/// A fact that one service publishes to the others: the whole state of one aggregate after a
/// change.
///
/// A consumer applies it only when [#version] is greater than its own version of the same
/// [#aggregateId], so duplicates and reordering change nothing.
public sealed interface Event
    permits ServicePointChanged,
        PostChanged,
        PostDayChanged,
        DraftChanged,
        ReservationChanged,
        BookingChanged,
        MyBookingsLinkRequested,
        GuestConfirmationRequested,
        DeliveryChanged,
        CustomerErased,
        ErasureReported {

  String topic();

  /// The Kafka key: events that must stay in order share one.
  String key();

  /// The CloudEvents `type`, such as `io.slotwright.booking.cancelled`.
  String type();

  /// Identifies the aggregate within its topic.
  String aggregateId();

  /// Grows with every change of the aggregate, from 1.
  long version();

  /// When it happened, UTC.
  Instant occurredAt();
}
