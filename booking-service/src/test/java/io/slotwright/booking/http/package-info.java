@NullMarked
package io.slotwright.booking.http;

import org.jspecify.annotations.NullMarked;
