/// How much guests may hold and book.
@NullMarked
package io.slotwright.booking.limit;

import org.jspecify.annotations.NullMarked;
