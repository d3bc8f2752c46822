/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.draft.flow;

import org.jspecify.annotations.NullMarked;
