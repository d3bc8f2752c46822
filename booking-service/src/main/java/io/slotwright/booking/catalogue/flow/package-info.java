/// Keeping the catalogue, and pricing baskets in minutes.
@NullMarked
package io.slotwright.booking.catalogue.flow;

import org.jspecify.annotations.NullMarked;
