/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.block.flow;

import org.jspecify.annotations.NullMarked;
