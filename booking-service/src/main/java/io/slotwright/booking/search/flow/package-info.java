/// Searches on the index.
@NullMarked
package io.slotwright.booking.search.flow;

import org.jspecify.annotations.NullMarked;
