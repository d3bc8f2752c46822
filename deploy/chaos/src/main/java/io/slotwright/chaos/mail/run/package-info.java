/// A run for the mails: bookings, faults and the report.
@NullMarked
package io.slotwright.chaos.mail.run;

import org.jspecify.annotations.NullMarked;
