/// HTTP in and out.
@NullMarked
package io.slotwright.schedule.slot.rest;

import org.jspecify.annotations.NullMarked;
