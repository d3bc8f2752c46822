package io.slotwright.booking.booking;

import io.slotwright.common.event.BookingStatus;

/// The state of a booking. Each transition is a method of only those states that allow it.
public sealed interface BookingState {

  BookingStatus status();

  /// The party that cancels.
  enum By {
    CUSTOMER,
    OPERATOR
  }

  /// Waits for an operator to confirm it.
  record Pending() implements BookingState {
    @Override
    public BookingStatus status() {
      return BookingStatus.PENDING;
    }

    public Confirmed confirm() {
      return new Confirmed();
    }

    public Cancelled cancel(By by) {
      return new Cancelled(by);
    }

    /// The move keeps what was confirmed and what was not.
    public Pending reschedule() {
      return this;
    }
  }

  /// Will take place.
  record Confirmed() implements BookingState {
    @Override
    public BookingStatus status() {
      return BookingStatus.CONFIRMED;
    }

    public InProgress start() {
      return new InProgress();
    }

    public NoShow noShow() {
      return new NoShow();
    }

    public Cancelled cancel(By by) {
      return new Cancelled(by);
    }

    public Confirmed reschedule() {
      return this;
    }
  }

  /// Takes place.
  record InProgress() implements BookingState {
    @Override
    public BookingStatus status() {
      return BookingStatus.IN_PROGRESS;
    }

    /// What has begun keeps its start.
    public InProgress changePost() {
      return this;
    }

    public Completed complete() {
      return new Completed();
    }
  }

  /// Took place.
  record Completed() implements BookingState {
    @Override
    public BookingStatus status() {
      return BookingStatus.COMPLETED;
    }
  }

  /// Will not take place.
  record Cancelled(By by) implements BookingState {
    @Override
    public BookingStatus status() {
      return switch (by) {
        case CUSTOMER -> BookingStatus.CANCELLED_BY_CUSTOMER;
        case OPERATOR -> BookingStatus.CANCELLED_BY_OPERATOR;
      };
    }
  }

  /// The customer did not come.
  record NoShow() implements BookingState {
    @Override
    public BookingStatus status() {
      return BookingStatus.NO_SHOW;
    }
  }

  static BookingState of(BookingStatus status) {
    return switch (status) {
      case PENDING -> new Pending();
      case CONFIRMED -> new Confirmed();
      case IN_PROGRESS -> new InProgress();
      case COMPLETED -> new Completed();
      case CANCELLED_BY_CUSTOMER -> new Cancelled(By.CUSTOMER);
      case CANCELLED_BY_OPERATOR -> new Cancelled(By.OPERATOR);
      case NO_SHOW -> new NoShow();
    };
  }
}
