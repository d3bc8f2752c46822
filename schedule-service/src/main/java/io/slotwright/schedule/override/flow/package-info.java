/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.override.flow;

import org.jspecify.annotations.NullMarked;
