/// Weekly hours in the `opening_hours` syntax of OpenStreetMap, for what a weekly template can say.
@NullMarked
package io.slotwright.schedule.openinghours;

import org.jspecify.annotations.NullMarked;
