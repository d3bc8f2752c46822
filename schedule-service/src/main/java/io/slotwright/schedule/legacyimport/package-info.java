/// Files of legacy points, each with a number of like posts, and what became of every row.
@NullMarked
package io.slotwright.schedule.legacyimport;

import org.jspecify.annotations.NullMarked;
