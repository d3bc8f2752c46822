/// Measures the booking service beside the limits of the machine.
@NullMarked
package io.slotwright.bench.booking;

import org.jspecify.annotations.NullMarked;
