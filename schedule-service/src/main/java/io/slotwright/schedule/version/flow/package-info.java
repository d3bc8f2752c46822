/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.version.flow;

import org.jspecify.annotations.NullMarked;
