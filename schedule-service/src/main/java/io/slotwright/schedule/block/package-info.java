/// Stretches of a post's time that an operator takes out.
@NullMarked
package io.slotwright.schedule.block;

import org.jspecify.annotations.NullMarked;
