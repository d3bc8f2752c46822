/// The HTTP edge.
@NullMarked
package io.slotwright.schedule.openinghours.rest;

import org.jspecify.annotations.NullMarked;
