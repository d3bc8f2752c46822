package io.slotwright.booking.erasure.postgres;

/// Where this service keeps what customers told of themselves, all of it.
///
/// The condition of each kind is about the organisation `$1` and the address `$2`.
enum CustomerData {
  BOOKINGS(
      "bookings",
      "booking",
      "organisation_id = $1 AND lower(customer_email) = lower($2)",
      """
      UPDATE booking SET customer_name = '', customer_email = '', customer_phone = NULL, notes = '',
        operator_notes = '', token_hash = ''
      """),
  CONFIRMATIONS(
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
  /// Responses that are repeated for a day contain the event of the booking or the request.
  RESPONSES(
      "responses",
      "idempotency_key",
      """
      position('"' || lower($2) || '"' IN lower(body)) > 0 AND position($1::uuid::text IN body) > 0
      """,
      "DELETE FROM idempotency_key"),
  /// A link belongs to no organisation. It stays while others know the address.
  LINKS(
      "links",
      "my_bookings_link",
      """
      lower(email) = lower($2) AND NOT EXISTS (
        SELECT FROM booking WHERE lower(customer_email) = lower($2) AND organisation_id <> $1)
      """,
      "DELETE FROM my_bookings_link");

  private final String wireName;
  private final String table;
  private final String condition;
  private final String erase;

  CustomerData(String wireName, String table, String condition, String erase) {
    this.wireName = wireName;
    this.table = table;
    this.condition = condition;
    this.erase = erase;
  }

  String wireName() {
    return wireName;
  }

  String erase() {
    return erase + " WHERE " + condition;
  }

  String count() {
    return "SELECT count(*) FROM " + table + " WHERE " + condition;
  }
}
