/// The catalogue as Panache entities: plain records, no rule in a statement.
@NullMarked
package io.slotwright.booking.catalogue.postgres;

import org.jspecify.annotations.NullMarked;
