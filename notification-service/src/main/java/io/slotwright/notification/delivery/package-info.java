/// The delivery of a mail: queued, sent, retried, given up.
@NullMarked
package io.slotwright.notification.delivery;

import org.jspecify.annotations.NullMarked;
