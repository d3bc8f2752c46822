package io.slotwright.common.event;

import io.slotwright.common.event.Topic.Retention;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The Kafka topics. The name contains the contract's version; a breaking change needs a new topic.
public final class Topics {

  public static final String SERVICE_POINT = "slotwright.schedule.service-point.v1";
  public static final String POST = "slotwright.schedule.post.v1";
  public static final String POST_DAY = "slotwright.schedule.post-day.v1";
  public static final String DRAFT = "slotwright.schedule.draft.v1";
  public static final String RESERVATION = "slotwright.booking.reservation.v1";
  public static final String BOOKING = "slotwright.booking.booking.v1";
  public static final String MY_BOOKINGS_LINK = "slotwright.booking.my-bookings-link.v1";
  public static final String GUEST_CONFIRMATION = "slotwright.booking.guest-confirmation.v1";
  public static final String CUSTOMER_ERASED = "slotwright.booking.customer-erased.v1";
  public static final String DELIVERY = "slotwright.notification.delivery.v1";
  public static final String ERASURE_REPORTED = "slotwright.notification.erasure-reported.v1";

  private static final Retention COMPACTED = new Retention.Compacted();

  /// Kafka's default.
  private static final Retention A_WEEK = new Retention.Limited(Duration.ofDays(7));

  /// Data of people who may never become customers.
  private static final Retention A_DAY = new Retention.Limited(Duration.ofDays(1));

  /// A rebuild of the calendars restores bookings from these records, and a service that reads them
  /// again must learn of the customers that are erased.
  private static final Retention NINETY_DAYS = new Retention.Limited(Duration.ofDays(90));

  private static final List<Topic> OF_EVENTS =
      List.of(
          new Topic(SERVICE_POINT, ServicePointChanged.class, "service point id", COMPACTED),
          new Topic(POST, PostChanged.class, "post id", COMPACTED),
          new Topic(POST_DAY, PostDayChanged.class, "post id/date", COMPACTED),
          new Topic(DRAFT, DraftChanged.class, "draft id", COMPACTED),
          new Topic(RESERVATION, ReservationChanged.class, "post id", A_WEEK),
          new Topic(BOOKING, BookingChanged.class, "post id", NINETY_DAYS),
          new Topic(MY_BOOKINGS_LINK, MyBookingsLinkRequested.class, "link id", A_WEEK),
          new Topic(GUEST_CONFIRMATION, GuestConfirmationRequested.class, "confirmation id", A_DAY),
          new Topic(CUSTOMER_ERASED, CustomerErased.class, "erasure id", NINETY_DAYS),
          new Topic(DELIVERY, DeliveryChanged.class, "booking id", A_WEEK),
          new Topic(ERASURE_REPORTED, ErasureReported.class, "erasure id", A_WEEK));

  private static final List<String> SERVICES =
      List.of(
          "schedule-service", "booking-service", "calendar-view-service", "notification-service");

  private Topics() {}

  /// The dead-letter topic of `service`, for records that it cannot read.
  public static String deadLetter(String service) {
    return "slotwright." + service + ".dead-letter.v1";
  }

  /// The topics of all events.
  public static List<Topic> ofEvents() {
    return OF_EVENTS;
  }

  /// Every topic of the suite.
  public static List<Topic> all() {
    return Stream.concat(OF_EVENTS.stream(), SERVICES.stream().map(Topics::deadLetters)).toList();
  }

  private static Topic deadLetters(String service) {
    return new Topic(deadLetter(service), null, "topic/partition/offset of the record", A_WEEK);
  }
}
