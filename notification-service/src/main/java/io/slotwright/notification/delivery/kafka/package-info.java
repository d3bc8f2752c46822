/// Kafka consumers for the events that request mails.
@NullMarked
package io.slotwright.notification.delivery.kafka;

import org.jspecify.annotations.NullMarked;
