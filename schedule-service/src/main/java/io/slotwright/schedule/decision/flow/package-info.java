/// Decisions that take time.
@NullMarked
package io.slotwright.schedule.decision.flow;

import org.jspecify.annotations.NullMarked;
