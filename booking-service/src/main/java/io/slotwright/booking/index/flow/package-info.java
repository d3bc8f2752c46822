/// Keeps the index as new as its tables, and gives it to those who search.
@NullMarked
package io.slotwright.booking.index.flow;

import org.jspecify.annotations.NullMarked;
