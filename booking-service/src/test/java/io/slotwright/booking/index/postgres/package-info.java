@NullMarked
package io.slotwright.booking.index.postgres;

import org.jspecify.annotations.NullMarked;
