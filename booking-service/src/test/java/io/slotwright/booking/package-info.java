@NullMarked
package io.slotwright.booking;

import org.jspecify.annotations.NullMarked;
