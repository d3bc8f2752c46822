/// The syntax of OpenStreetMap's `opening_hours`, read and written.
@NullMarked
package io.slotwright.schedule.openinghours.osm;

import org.jspecify.annotations.NullMarked;
