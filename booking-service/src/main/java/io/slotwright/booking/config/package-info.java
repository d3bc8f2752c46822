/// Settings that several features read, and the advisory locks.
@NullMarked
package io.slotwright.booking.config;

import org.jspecify.annotations.NullMarked;
