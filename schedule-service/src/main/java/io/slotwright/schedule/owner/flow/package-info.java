/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.owner.flow;

import org.jspecify.annotations.NullMarked;
