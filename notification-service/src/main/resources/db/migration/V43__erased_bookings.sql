-- Bookings whose customers are erased: events about them that come late, or again, are stored without the customer.
CREATE TABLE erased_booking (
  booking_id  uuid PRIMARY KEY
);
