/// Checks of a history. Pure: the same history always gives the same verdict.
@NullMarked
package io.slotwright.chaos.check;

import org.jspecify.annotations.NullMarked;
