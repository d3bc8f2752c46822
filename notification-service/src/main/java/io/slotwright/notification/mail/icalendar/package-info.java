/// The calendar file attached to a mail (RFC 5545).
@NullMarked
package io.slotwright.notification.mail.icalendar;

import org.jspecify.annotations.NullMarked;
