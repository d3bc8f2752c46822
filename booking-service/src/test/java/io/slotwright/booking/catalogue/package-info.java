@NullMarked
package io.slotwright.booking.catalogue;

import org.jspecify.annotations.NullMarked;
