/// Files of legacy points, each with a number of equal posts, and the result of every row.
@NullMarked
package io.slotwright.schedule.legacyimport;

import org.jspecify.annotations.NullMarked;
