@NullMarked
package io.slotwright.booking.config;

import org.jspecify.annotations.NullMarked;
