/// A run: rounds of booking and faults until the goal is reached, and the report of what was found.
@NullMarked
package io.slotwright.chaos.run;

import org.jspecify.annotations.NullMarked;
