package io.slotwright.common.event;

/// The Kafka topics. The name contains the contract's version; a breaking change needs a new topic.
public final class Topics {

  /// Key: service point id. Compacted.
  public static final String SERVICE_POINT = "slotwright.schedule.service-point.v1";

  /// Key: post id. Compacted.
  public static final String POST = "slotwright.schedule.post.v1";

  /// Key: `post id/date`. Compacted.
  public static final String POST_DAY = "slotwright.schedule.post-day.v1";

  /// Key: draft id. Compacted.
  public static final String DRAFT = "slotwright.schedule.draft.v1";

  /// Key: post id.
  public static final String RESERVATION = "slotwright.booking.reservation.v1";

  /// Key: post id.
  public static final String BOOKING = "slotwright.booking.booking.v1";

  /// Key: link id.
  public static final String MY_BOOKINGS_LINK = "slotwright.booking.my-bookings-link.v1";

  /// Key: confirmation id. Personal data of people who may never book: retained for one day.
  public static final String GUEST_CONFIRMATION = "slotwright.booking.guest-confirmation.v1";

  /// Key: booking id.
  public static final String DELIVERY = "slotwright.notification.delivery.v1";

  /// Key: erasure id. No personal data.
  public static final String CUSTOMER_ERASED = "slotwright.booking.customer-erased.v1";

  /// Key: erasure id.
  public static final String ERASURE_REPORTED = "slotwright.notification.erasure-reported.v1";

  private Topics() {}

  /// The dead-letter topic of `service`, for records that it cannot read.
  public static String deadLetter(String service) {
    return "slotwright." + service + ".dead-letter.v1";
  }
}
