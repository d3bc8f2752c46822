/// Use cases, and the ports they need.
@NullMarked
package io.slotwright.schedule.legacyimport.flow;

import org.jspecify.annotations.NullMarked;
