/// The result of a change: done, or refused with the reason as a value.
@NullMarked
package io.slotwright.schedule.decision;

import org.jspecify.annotations.NullMarked;
