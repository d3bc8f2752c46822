/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.servicepoint.flow;

import org.jspecify.annotations.NullMarked;
