/// HTTP in and out.
@NullMarked
package io.slotwright.schedule.hours.rest;

import org.jspecify.annotations.NullMarked;
