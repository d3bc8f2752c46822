/// Queueing, sending and retrying deliveries.
@NullMarked
package io.slotwright.notification.delivery.flow;

import org.jspecify.annotations.NullMarked;
