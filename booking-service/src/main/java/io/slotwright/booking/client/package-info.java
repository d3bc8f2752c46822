/// From where requests come.
@NullMarked
package io.slotwright.booking.client;

import org.jspecify.annotations.NullMarked;
