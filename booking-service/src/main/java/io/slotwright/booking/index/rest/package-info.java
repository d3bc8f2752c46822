/// The health of the index, and the answer while it is not current.
@NullMarked
package io.slotwright.booking.index.rest;

import org.jspecify.annotations.NullMarked;
