/// Places with an address and a time zone, each of one organisation.
@NullMarked
package io.slotwright.schedule.servicepoint;

import org.jspecify.annotations.NullMarked;
