/// Settings that several features read, the secret of links, and the advisory locks.
@NullMarked
package io.slotwright.booking.config;

import org.jspecify.annotations.NullMarked;
