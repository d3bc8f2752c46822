package io.slotwright.booking.booking;

import io.slotwright.booking.booking.BookingState.By;

/// The author of a change to a booking. Of people only an operator is identified, by the subject of
/// their token.
public sealed interface Actor {

  /// The name in JSON and in the database.
  String wireName();

  /// Works for the organisation whose booking it is.
  ///
  /// @param subject of their token
  record Operator(String subject) implements Actor {
    @Override
    public String wireName() {
      return "operator";
    }
  }

  /// Shows the token of the booking.
  record Customer() implements Actor {
    @Override
    public String wireName() {
      return "customer";
    }
  }

  /// Makes a booking, and need not sign in for that.
  record Guest() implements Actor {
    @Override
    public String wireName() {
      return "guest";
    }
  }

  /// No person: the change follows from another one, such as a change of the supply.
  record Automatic() implements Actor {
    @Override
    public String wireName() {
      return "system";
    }
  }

  /// The party recorded as cancelling.
  default By by() {
    return this instanceof Operator ? By.OPERATOR : By.CUSTOMER;
  }
}
