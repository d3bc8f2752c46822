/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.closure.flow;

import org.jspecify.annotations.NullMarked;
