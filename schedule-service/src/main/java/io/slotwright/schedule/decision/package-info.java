/// What a change comes to: done, or refused with the reason as a value.
@NullMarked
package io.slotwright.schedule.decision;

import org.jspecify.annotations.NullMarked;
