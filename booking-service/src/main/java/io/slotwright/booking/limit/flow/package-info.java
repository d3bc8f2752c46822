/// Admitting guests within their limits, and the ports it needs.
@NullMarked
package io.slotwright.booking.limit.flow;

import org.jspecify.annotations.NullMarked;
