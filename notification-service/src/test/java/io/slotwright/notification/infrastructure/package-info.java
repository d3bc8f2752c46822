/// What the tests of this service see of the world: events in, mails out.
@NullMarked
package io.slotwright.notification.infrastructure;

import org.jspecify.annotations.NullMarked;
