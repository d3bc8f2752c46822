@NullMarked
package io.slotwright.booking.index.flow;

import org.jspecify.annotations.NullMarked;
