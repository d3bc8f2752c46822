/// How opening hours become slots: pure rules of wall clocks, windows and elapsed time.
@NullMarked
package io.slotwright.schedule.slot;

import org.jspecify.annotations.NullMarked;
