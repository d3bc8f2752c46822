/// Deliveries for operators.
@NullMarked
package io.slotwright.notification.delivery.rest;

import org.jspecify.annotations.NullMarked;
