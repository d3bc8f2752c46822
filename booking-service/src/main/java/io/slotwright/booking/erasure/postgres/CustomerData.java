package io.slotwright.booking.erasure.postgres;

import java.util.List;

/// One kind of what customers told of themselves, where it is stored.
///
/// @param condition which rows are of the customer
/// @param erase the beginning of the statement that erases them
record CustomerData(String wireName, String table, String condition, String erase) {

  /// What is still known of the customer of a booking, or was noted after an erasure. The index of
  /// old bookings has the same condition.
  static final String KNOWN =
      """
      (customer_name <> '' OR customer_email <> '' OR customer_phone IS NOT NULL OR notes <> ''
        OR operator_notes <> '' OR reasons <> '{}')
      """;

  private static final String ERASE_BOOKING =
      """
      UPDATE booking SET customer_name = '', customer_email = '', customer_phone = NULL,
        customer_phone_e164 = NULL, customer_phone_extension = NULL, notes = '',
        operator_notes = '', reasons = '{}', token_hash = ''
      """;

  /// All of it, of the organisation `$1` and the address `$2`.
  static final List<CustomerData> OF_ADDRESS =
      List.of(
          bookings("organisation_id = $1 AND lower(customer_email) = lower($2)"),
          new CustomerData(
              "confirmations",
              "guest_confirmation",
              """
              lower(customer ->> 'email') = lower($2) AND EXISTS (
                SELECT FROM reservation JOIN service_point point ON point.id = reservation.service_point_id
                WHERE reservation.id = guest_confirmation.id AND point.organisation_id = $1)
              """,
              """
              UPDATE guest_confirmation SET customer = NULL, notes = NULL,
                state = CASE WHEN state = 'awaiting-confirmation' THEN 'void' ELSE state END
              """),
          // Responses that are repeated for a day contain the event of the booking or the request.
          new CustomerData(
              "responses",
              "idempotency_key",
              """
              position('"' || lower($2) || '"' IN lower(body)) > 0 AND position($1::uuid::text IN body) > 0
              """,
              "DELETE FROM idempotency_key"),
          // A link belongs to no organisation. It stays while others know the address.
          new CustomerData(
              "links",
              "my_bookings_link",
              """
              lower(email) = lower($2) AND NOT EXISTS (
                SELECT FROM booking WHERE lower(customer_email) = lower($2) AND organisation_id <> $1)
              """,
              "DELETE FROM my_bookings_link"));

  /// That of the bookings `$1`. The other kinds do not live as long as the shortest retention.
  static final List<CustomerData> OF_BOOKINGS = List.of(bookings("id = ANY($1) AND " + KNOWN));

  private static CustomerData bookings(String condition) {
    return new CustomerData("bookings", "booking", condition, ERASE_BOOKING);
  }

  String eraseAll() {
    return erase + " WHERE " + condition;
  }

  String countAll() {
    return "SELECT count(*) FROM " + table + " WHERE " + condition;
  }
}
