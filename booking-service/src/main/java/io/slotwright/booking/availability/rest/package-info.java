/// Reasons and refusals of a time, as clients get them.
@NullMarked
package io.slotwright.booking.availability.rest;

import org.jspecify.annotations.NullMarked;
