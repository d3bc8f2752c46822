/// The outside of this service for its tests: events in, mails out.
@NullMarked
package io.slotwright.notification.infrastructure;

import org.jspecify.annotations.NullMarked;
