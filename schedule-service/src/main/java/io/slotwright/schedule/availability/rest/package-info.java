/// HTTP in and out.
@NullMarked
package io.slotwright.schedule.availability.rest;

import org.jspecify.annotations.NullMarked;
