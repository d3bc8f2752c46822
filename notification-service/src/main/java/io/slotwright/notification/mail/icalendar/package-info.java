/// The calendar file that comes with a mail (RFC 5545).
@NullMarked
package io.slotwright.notification.mail.icalendar;

import org.jspecify.annotations.NullMarked;
