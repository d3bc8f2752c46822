/// What becomes of a mail: queued, sent, tried again, given up.
@NullMarked
package io.slotwright.notification.delivery;

import org.jspecify.annotations.NullMarked;
