/// Bookings that wait until the guest has confirmed the mail address: requests, codes and links.
@NullMarked
package io.slotwright.booking.confirmation;

import org.jspecify.annotations.NullMarked;
